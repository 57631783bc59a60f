#ifndef LANDED_WIRE_TEXT_H_
#define LANDED_WIRE_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "data/schema/row_info.h"
#include "data/schema/table_kind.h"

namespace landed::wire {

// Sets a string field of a message without a string in between.
inline void SetText(absl::string_view text, std::string* field) {
  field->assign(text.data(), text.size());
}

// The handle of a row that may not be there.
template <class Row>
data::RowHandle HandleOf(data::TableKind table, const Row* row) {
  return row == nullptr ? data::RowHandle{}
                        : data::RowHandle{table, row->info.line};
}

}  // namespace landed::wire

#endif  // LANDED_WIRE_TEXT_H_
