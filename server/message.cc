#include "server/message.h"

#include <limits.h>

#include <cstring>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "grpcpp/support/proto_buffer_reader.h"
#include "server/text_problems.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

bool ParseBytes(const grpc::ByteBuffer& bytes,
                google::protobuf::Message* message) {
  grpc::Slice slice;
  if (bytes.TrySingleSlice(&slice).ok()) {
    return slice.size() <= INT_MAX &&
           message->ParseFromArray(slice.begin(),
                                   static_cast<int>(slice.size()));
  }
  grpc::ByteBuffer copy = bytes;  // of references; reading uses it up
  grpc::ProtoBufferReader reader(&copy);
  return reader.status().ok() && message->ParseFromZeroCopyStream(&reader);
}

}  // namespace

absl::Status Parse(const grpc::ByteBuffer& bytes,
                   google::protobuf::Message* message) {
  if (ParseBytes(bytes, message)) return absl::OkStatus();
  grpc::Slice slice;
  if (bytes.DumpToSingleSlice(&slice).ok()) {
    const std::vector<calc::Problem> problems = TextProblems(
        *message->GetDescriptor(),
        absl::string_view(reinterpret_cast<const char*>(slice.begin()),
                          slice.size()));
    if (!problems.empty()) return wire::InvalidArgument(problems);
  }
  return absl::InvalidArgumentError(
      absl::StrCat("not a valid ",
                   std::string(message->GetDescriptor()->name()), " message"));
}

grpc::ByteBuffer Serialize(const google::protobuf::Message& message,
                           absl::string_view tail) {
  grpc::Slice slice(message.ByteSizeLong() + tail.size());
  // A slice of our own, which nobody else has seen.
  uint8_t* end = message.SerializeWithCachedSizesToArray(
      const_cast<uint8_t*>(slice.begin()));
  if (!tail.empty()) memcpy(end, tail.data(), tail.size());
  return grpc::ByteBuffer(&slice, 1);
}

}  // namespace landed::server
