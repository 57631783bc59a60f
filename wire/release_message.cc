#include "wire/release_message.h"

#include <vector>

#include "absl/strings/str_cat.h"

namespace landed::wire {
namespace {

v1::RowChange::Kind KindOf(data::RowChangeKind kind) {
  switch (kind) {
    case data::RowChangeKind::kAdded:
      return v1::RowChange::ADDED;
    case data::RowChangeKind::kRemoved:
      return v1::RowChange::REMOVED;
    case data::RowChangeKind::kChanged:
      return v1::RowChange::CHANGED;
  }
  return v1::RowChange::KIND_UNSPECIFIED;
}

void SetCells(const std::vector<data::NamedCell>& cells,
              google::protobuf::RepeatedPtrField<v1::Cell>* message) {
  for (const auto& [column, value] : cells) {
    v1::Cell* cell = message->Add();
    cell->set_column(column);
    cell->set_value(value);
  }
}

void SetChange(const data::RowChange& change, v1::RowChange* message) {
  message->set_kind(KindOf(change.kind));
  message->set_table(absl::StrCat(change.table_set, "/", change.table));
  SetCells(change.key, message->mutable_key());
  SetCells(change.before, message->mutable_before());
  SetCells(change.after, message->mutable_after());
  message->set_line_before(static_cast<int32_t>(change.line_before));
  message->set_line_after(static_cast<int32_t>(change.line_after));
}

}  // namespace

void SetTime(absl::Time time, google::protobuf::Timestamp* message) {
  const int64_t seconds = absl::ToUnixSeconds(time);
  message->set_seconds(seconds);
  message->set_nanos(static_cast<int32_t>(
      absl::ToInt64Nanoseconds(time - absl::FromUnixSeconds(seconds))));
}

void SetRelease(const data::Manifest& manifest, bool active,
                v1::Release* message) {
  message->set_name(manifest.name);
  message->set_active(active);
  for (const data::ManifestEntry& entry : manifest.entries) {
    v1::TableSet* set = message->add_table_sets();
    set->set_name(entry.table_set);
    set->set_version(entry.version);
    set->set_sha256(entry.sha256);
  }
}

void SetRelease(const data::Store& store, const std::string& name,
                v1::Release* message) {
  if (const auto loaded = store.Find(name)) {
    return SetRelease(loaded->manifest, loaded == store.Active(), message);
  }
  data::Findings ignored;  // CheckRelease tells them
  SetRelease(data::ReadManifest(store.root(), name, &ignored), false, message);
}

void SetFinding(const data::Finding& finding, v1::Finding* message) {
  message->set_file(finding.file);
  message->set_line(static_cast<int32_t>(finding.line));
  message->set_column(static_cast<int32_t>(finding.column));
  message->set_rule(finding.rule);
  message->set_message(finding.message);
  message->set_severity(finding.warning ? v1::Finding::WARNING
                                        : v1::Finding::ERROR);
}

void SetEntry(const data::JournalEntry& entry, v1::JournalEntry* message) {
  message->set_from(entry.from);
  message->set_to(entry.to);
  SetTime(entry.effective_at, message->mutable_effective_at());
  SetTime(entry.recorded_at, message->mutable_recorded_at());
  message->set_who(entry.who);
  message->set_sha256(entry.sha256);
  message->set_note(entry.note);
}

void SetComparison(const data::ReleaseComparison& comparison, size_t begin,
                   size_t end, v1::CompareReleasesResponse* message) {
  for (const std::string& merchant : comparison.merchants) {
    message->add_merchants(merchant);
  }
  for (size_t i = begin; i < end; ++i) {
    SetChange(comparison.changes[i], message->add_changes());
  }
}

}  // namespace landed::wire
