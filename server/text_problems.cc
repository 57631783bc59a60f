#include "server/text_problems.h"

#include <limits.h>

#include <memory>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "data/source/utf8.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/dynamic_message.h"
#include "units/limits.h"

namespace landed::server {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::DescriptorProto;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Bytes may hold anything. Keys of maps may not be bytes; requests have none.
void StringsToBytes(DescriptorProto* type) {
  if (type->options().map_entry()) return;
  for (FieldDescriptorProto& field : *type->mutable_field()) {
    if (field.type() == FieldDescriptorProto::TYPE_STRING) {
      field.set_type(FieldDescriptorProto::TYPE_BYTES);
    }
  }
  for (DescriptorProto& nested : *type->mutable_nested_type()) {
    StringsToBytes(&nested);
  }
}

// Adds a file to the pool, after those it imports, with bytes for strings.
void AddFile(const FileDescriptor& file, std::set<std::string>* added,
             DescriptorPool* pool) {
  if (!added->insert(file.name()).second) return;
  for (int i = 0; i < file.dependency_count(); ++i) {
    AddFile(*file.dependency(i), added, pool);
  }
  FileDescriptorProto copy;
  file.CopyTo(&copy);
  for (DescriptorProto& type : *copy.mutable_message_type()) {
    StringsToBytes(&type);
  }
  pool->BuildFile(copy);
}

// Walks a message of the copied type beside the type it was copied from.
class Walk {
 public:
  explicit Walk(std::vector<calc::Problem>* problems) : problems_(problems) {}

  void Visit(const Message& message, const Descriptor& original,
             const std::string& prefix) {
    std::vector<const FieldDescriptor*> fields;
    const Reflection& reflection = *message.GetReflection();
    reflection.ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const FieldDescriptor* was = original.FindFieldByNumber(field->number());
      const std::string path = absl::StrCat(prefix, std::string(field->name()));
      if (!field->is_repeated()) {
        VisitValue(message, field, *was, -1, path);
        continue;
      }
      const int size = reflection.FieldSize(message, field);
      for (int i = 0; i < size; ++i) {
        VisitValue(message, field, *was, i, absl::StrCat(path, "[", i, "]"));
      }
    }
  }

 private:
  // `index` is -1 for a field that is not repeated.
  void VisitValue(const Message& message, const FieldDescriptor* field,
                  const FieldDescriptor& was, int index,
                  const std::string& path) {
    if (problems_->size() >= limits::kProblems) return;
    const Reflection& reflection = *message.GetReflection();
    if (was.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      Visit(index < 0 ? reflection.GetMessage(message, field)
                      : reflection.GetRepeatedMessage(message, field, index),
            *was.message_type(), absl::StrCat(path, "."));
    } else if (was.type() == FieldDescriptor::TYPE_STRING) {
      const std::string text =
          index < 0 ? reflection.GetString(message, field)
                    : reflection.GetRepeatedString(message, field, index);
      if (!IsUtf8(text)) problems_->push_back({path, "not valid UTF-8"});
    }
  }

  std::vector<calc::Problem>* problems_;
};

}  // namespace

bool IsUtf8(absl::string_view text) {
  for (;;) {
    const data::TextCheck check = data::CheckText(text);
    if (check.fault == data::TextFault::kNone) return true;
    if (check.fault == data::TextFault::kNotUtf8) return false;
    // Over the control character, of one to three bytes.
    const auto first = static_cast<unsigned char>(text[check.offset]);
    text.remove_prefix(check.offset + (first < 0x80   ? 1
                                       : first < 0xE0 ? 2
                                                      : 3));
  }
}

std::vector<calc::Problem> TextProblems(const Descriptor& type,
                                        absl::string_view bytes) {
  std::vector<calc::Problem> problems;
  DescriptorPool pool;
  std::set<std::string> added;
  AddFile(*type.file(), &added, &pool);
  const Descriptor* copy = pool.FindMessageTypeByName(type.full_name());
  if (copy == nullptr || bytes.size() > INT_MAX) return problems;
  google::protobuf::DynamicMessageFactory factory(&pool);
  const std::unique_ptr<Message> message(factory.GetPrototype(copy)->New());
  if (message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    Walk(&problems).Visit(*message, type, "");
  }
  return problems;
}

}  // namespace landed::server
