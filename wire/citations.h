#ifndef LANDED_WIRE_CITATIONS_H_
#define LANDED_WIRE_CITATIONS_H_

#include <string>
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
  using List = google::protobuf::RepeatedPtrField<v1::Citation>;

  // `merchant` may be nullptr: then only reference rows can be cited. Citations
  // are appended to `list`.
  Citations(const data::Release& release, const data::MerchantTables* merchant,
            List* list)
      : release_(release), merchant_(merchant), list_(list) {}

  // Citations are appended to `bytes`, as they stand in a serialised message
  // whose field of this number is the list. Each row's are made once for all
  // answers, which takes most of the work out of one.
  Citations(const data::Release& release, const data::MerchantTables* merchant,
            int field_number, std::string* bytes)
      : release_(release),
        merchant_(merchant),
        field_number_(field_number),
        bytes_(bytes) {
    rows_.reserve(kOrdinaryRows);
  }

  // Adds the index of the row's citation to a figure's indexes. Nothing for an
  // empty handle.
  void Cite(data::RowHandle row,
            google::protobuf::RepeatedField<int32_t>* indexes);

  // The tables that a row is in; nullptr for a merchant's row without merchant.
  const data::CitedTables* TablesOf(data::RowHandle row) const;
  // The text of a name of those tables.
  absl::string_view TextOf(data::RowHandle row, data::NameId name) const;
  // The holiday that a row is about, if its date is not settled; else nullptr.
  const data::CalendarDay* FindExpectedDay(data::RowHandle row) const;
  // The words of the row's source; "" if it has none.
  absl::string_view WordsOf(data::RowHandle row) const;

 private:
  void AppendMessage(data::RowHandle row);
  void AppendBytes(data::RowHandle row);
  // All of a citation but the release, which is not the row's.
  void Describe(data::RowHandle row, v1::Citation* citation) const;

  // Cited in most answers.
  static constexpr size_t kOrdinaryRows = 64;

  const data::Release& release_;
  const data::MerchantTables* merchant_;
  List* list_ = nullptr;  // or else bytes_
  int field_number_ = 0;
  std::string* bytes_ = nullptr;
  std::vector<data::RowHandle> rows_;  // that are cited, in their order
};

}  // namespace landed::wire

#endif  // LANDED_WIRE_CITATIONS_H_
