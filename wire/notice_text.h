#ifndef LANDED_WIRE_NOTICE_TEXT_H_
#define LANDED_WIRE_NOTICE_TEXT_H_

#include "absl/strings/string_view.h"
#include "calc/notice.h"
#include "landed/v1/citation.pb.h"
#include "wire/citations.h"

namespace landed::wire {

// What a notice is about: a field of the request ("order.ship_to.postal_code"),
// a part of the answer ("options.tax"), or "" for the whole.
absl::string_view NoticeField(const calc::Notice& notice);

// A notice as a sentence for a person, with the rows it is about.
void RenderNotice(const calc::Notice& notice, Citations* citations,
                  v1::Notice* message);

}  // namespace landed::wire

#endif  // LANDED_WIRE_NOTICE_TEXT_H_
