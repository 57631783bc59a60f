#ifndef LANDED_CLI_TEXT_PARTS_H_
#define LANDED_CLI_TEXT_PARTS_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "cli/text/page.h"
#include "google/protobuf/repeated_field.h"
#include "landed/v1/citation.pb.h"
#include "landed/v1/destination.pb.h"

// What pages have in common.
namespace landed::cli {

// "California, United States of America": the place by name, from narrow to
// wide.
std::string PlaceText(const v1::Destination& destination);

// Rows that say where the address lies, how that was found, and what is unlike
// its country about its borders.
std::vector<std::pair<std::string, std::string>> DestinationRows(
    const v1::Destination& destination);

// Notices, each marked by its kind; nothing for none.
void AddNotices(const google::protobuf::RepeatedPtrField<v1::Notice>& notices,
                Page* page);

// The numbered list of sources; nothing for none.
void AddSources(
    const google::protobuf::RepeatedPtrField<v1::Citation>& citations,
    Page* page);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_PARTS_H_
