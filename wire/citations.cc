#include "wire/citations.h"

#include <algorithm>

#include "absl/strings/strip.h"
#include "data/schema/words.h"
#include "wire/bytes.h"
#include "wire/money.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

v1::Citation::Strength StrengthOf(data::Strength strength) {
  switch (strength) {
    case data::Strength::kLaw:
      return v1::Citation::LAW;
    case data::Strength::kAuthority:
      return v1::Citation::AUTHORITY;
    case data::Strength::kMerchant:
      return v1::Citation::MERCHANT;
    case data::Strength::kThirdParty:
      return v1::Citation::THIRD_PARTY;
    case data::Strength::kGeneralKnowledge:
      return v1::Citation::GENERAL_KNOWLEDGE;
    case data::Strength::kDecision:
      return v1::Citation::DECISION;
  }
  return v1::Citation::STRENGTH_UNSPECIFIED;
}

// "tables/merchants/coco/2026-11-22/transit.csv" ->
// "merchants/coco/2026-11-22/transit".
absl::string_view TableName(absl::string_view file) {
  absl::ConsumePrefix(&file, "tables/");
  absl::ConsumeSuffix(&file, ".csv");
  return file;
}

}  // namespace

const data::CitedTables* Citations::TablesOf(data::RowHandle row) const {
  switch (data::SetOf(row.table)) {
    case data::SetKind::kReference:
      return release_.reference->cited.get();
    case data::SetKind::kCalendars:
      return release_.calendars == nullptr ? nullptr
                                           : release_.calendars->cited.get();
    case data::SetKind::kMerchant:
      break;
  }
  return merchant_ == nullptr ? nullptr : merchant_->cited.get();
}

absl::string_view Citations::TextOf(data::RowHandle row,
                                    data::NameId name) const {
  switch (data::SetOf(row.table)) {
    case data::SetKind::kReference:
      return release_.reference->names.Text(name);
    case data::SetKind::kCalendars:
      return release_.calendars == nullptr
                 ? ""
                 : release_.calendars->names.Text(name);
    case data::SetKind::kMerchant:
      break;
  }
  return merchant_ == nullptr ? "" : merchant_->names.Text(name);
}

const data::CalendarDay* Citations::FindExpectedDay(data::RowHandle row) const {
  if (release_.calendars == nullptr) return nullptr;
  return release_.calendars->FindExpected(row);
}

absl::string_view Citations::WordsOf(data::RowHandle row) const {
  const data::CitedTables* tables = TablesOf(row);
  const data::RowInfo* info = tables == nullptr ? nullptr : tables->info(row);
  if (info == nullptr) return "";
  const data::SourceRow* source = tables->source(info->source);
  return source == nullptr ? "" : TextOf(row, source->words);
}

void Citations::Cite(data::RowHandle row,
                     google::protobuf::RepeatedField<int32_t>* indexes) {
  if (row.empty() || TablesOf(row) == nullptr) return;
  const auto known = std::find(rows_.begin(), rows_.end(), row);
  const int32_t index = static_cast<int32_t>(known - rows_.begin());
  if (known == rows_.end()) {
    rows_.push_back(row);
    if (list_ != nullptr) {
      AppendMessage(row);
    } else {
      AppendBytes(row);
    }
  }
  if (std::find(indexes->begin(), indexes->end(), index) == indexes->end()) {
    indexes->Add(index);
  }
}

void Citations::AppendMessage(data::RowHandle row) {
  v1::Citation* citation = list_->Add();
  citation->set_release(release_.name());
  Describe(row, citation);
}

void Citations::AppendBytes(data::RowHandle row) {
  const auto describe = [&] {
    v1::Citation citation;
    Describe(row, &citation);
    return citation.SerializeAsString();
  };
  const data::LazyText* kept = TablesOf(row)->text(row);
  std::string made;
  if (kept == nullptr) made = describe();
  const std::string& rest = kept == nullptr ? made : kept->Get(describe);
  const std::string& name = release_.name();
  constexpr int kReleaseField = v1::Citation::kReleaseFieldNumber;
  AppendFieldStart(field_number_,
                   FieldBytes(kReleaseField, name.size()) + rest.size(),
                   bytes_);
  AppendFieldStart(kReleaseField, name.size(), bytes_);
  bytes_->append(name);
  bytes_->append(rest);
}

void Citations::Describe(data::RowHandle row, v1::Citation* citation) const {
  const data::CitedTables& tables = *TablesOf(row);
  const std::string& file = tables.file(row.table);
  SetText(TableName(file), citation->mutable_table());
  citation->set_file(file);
  citation->set_line(static_cast<int32_t>(row.line));
  const data::RowInfo* info = tables.info(row);
  if (info == nullptr) return;
  if (info->valid.from != CivilDay::Past()) {
    SetDate(info->valid.from, citation->mutable_valid_from());
  }
  if (info->valid.to != CivilDay::Future()) {
    SetDate(info->valid.to, citation->mutable_valid_to());
  }
  const data::SourceRow* source = tables.source(info->source);
  if (source == nullptr) return;
  SetText(TextOf(row, source->source), citation->mutable_source());
  SetText(TextOf(row, source->document), citation->mutable_document());
  SetText(TextOf(row, source->words), citation->mutable_words());
  citation->set_strength(StrengthOf(source->strength));
  SetDate(source->read_on, citation->mutable_read_on());
}

}  // namespace landed::wire
