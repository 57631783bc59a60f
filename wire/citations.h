#ifndef LANDED_WIRE_CITATIONS_H_
#define LANDED_WIRE_CITATIONS_H_

#include <vector>

#include "data/release/release.h"
#include "data/schema/table_kind.h"
#include "google/protobuf/repeated_field.h"
#include "landed/v1/citation.pb.h"

namespace landed::wire {

// The citations of one answer: each row once, in the order in which figures
// first name it.
class Citations {
 public:
  // `merchant` may be nullptr: then only reference rows can be cited. Citations
  // are appended to `list`.
  Citations(const data::Release& release, const data::MerchantTables* merchant,
            google::protobuf::RepeatedPtrField<v1::Citation>* list)
      : release_(release), merchant_(merchant), list_(list) {}

  // Adds the index of the row's citation to a figure's indexes. Nothing for an
  // empty handle.
  void Cite(data::RowHandle row,
            google::protobuf::RepeatedField<int32_t>* indexes);

  // The tables that a row is in; nullptr for a merchant's row without merchant.
  const data::CitedTables* TablesOf(data::RowHandle row) const;
  // The text of a name of those tables.
  absl::string_view TextOf(data::RowHandle row, data::NameId name) const;
  // The words of the row's source; "" if it has none.
  absl::string_view WordsOf(data::RowHandle row) const;

 private:
  void Append(data::RowHandle row);

  const data::Release& release_;
  const data::MerchantTables* merchant_;
  google::protobuf::RepeatedPtrField<v1::Citation>* list_;
  std::vector<data::RowHandle> rows_;  // of list_, in its order
};

}  // namespace landed::wire

#endif  // LANDED_WIRE_CITATIONS_H_
