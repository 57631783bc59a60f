#include "cli/json.h"

#include "absl/strings/str_cat.h"
#include "cli/repeated_key.h"
#include "google/protobuf/util/json_util.h"

namespace landed::cli {

std::string ToJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.preserve_proto_field_names = false;
  std::string text;
  // Fails only for an Any of an unknown type, which no message of ours has.
  (void)google::protobuf::util::MessageToJsonString(message, &text, options);
  if (text.empty() || text.back() != '\n') text += '\n';
  return text;
}

absl::Status FromJson(absl::string_view text,
                      google::protobuf::Message* message) {
  const auto status = google::protobuf::util::JsonStringToMessage(
      {text.data(), text.size()}, message);
  const absl::Status keys = status.ok() ? CheckKeys(text) : absl::OkStatus();
  if (status.ok() && keys.ok()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "not a ", std::string(message->GetDescriptor()->name()), " in JSON: ",
      status.ok() ? keys.message() : std::string(status.message())));
}

}  // namespace landed::cli
