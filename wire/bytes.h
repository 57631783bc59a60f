#ifndef LANDED_WIRE_BYTES_H_
#define LANDED_WIRE_BYTES_H_

#include <cstdint>
#include <string>

#include "google/protobuf/io/coded_stream.h"

// Parts of a serialised message, for what is put together from bytes that are
// there already.
namespace landed::wire {

// The bytes that a text or message of `size` bytes takes up as a field.
inline size_t FieldBytes(int field_number, size_t size) {
  using google::protobuf::io::CodedOutputStream;
  const uint32_t tag = static_cast<uint32_t>(field_number) << 3;
  return CodedOutputStream::VarintSize32(tag) +
         CodedOutputStream::VarintSize32(static_cast<uint32_t>(size)) + size;
}

// Appends what stands before the `size` bytes of a text or message: the field's
// tag and its length.
inline void AppendFieldStart(int field_number, size_t size,
                             std::string* bytes) {
  using google::protobuf::io::CodedOutputStream;
  constexpr uint32_t kLengthDelimited = 2;
  uint8_t start[10];  // two numbers of at most five bytes
  uint8_t* end = CodedOutputStream::WriteTagToArray(
      static_cast<uint32_t>(field_number) << 3 | kLengthDelimited, start);
  end =
      CodedOutputStream::WriteVarint32ToArray(static_cast<uint32_t>(size), end);
  bytes->append(reinterpret_cast<const char*>(start), end - start);
}

}  // namespace landed::wire

#endif  // LANDED_WIRE_BYTES_H_
