#include "data/release/loader.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/lint/lint.h"
#include "data/schema/table_set.h"

namespace landed::data {
namespace {

void CheckHash(const TableSet& set, const ManifestEntry& entry,
               absl::string_view manifest, Findings* findings) {
  if (set.sha256 == entry.sha256) return;
  findings->Add(
      ManifestPath(manifest), 0, 0, "hash",
      absl::StrCat("tables/", set.id, "/", set.version, " has hash ",
                   set.sha256, ", not the one released, ", entry.sha256,
                   ": a released folder never changes, so give the change a "
                   "version of its own"));
}

}  // namespace

// The reference set as text, against which merchants are linted, and compiled.
struct Loader::ReferenceSet {
  TableSet text;
  std::shared_ptr<const ReferenceTables> tables;
  bool good = false;
};

std::shared_ptr<const Loader::ReferenceSet> Loader::LoadReference(
    const ManifestEntry& entry, absl::string_view manifest,
    std::optional<CivilDay> today, Findings* findings) {
  auto loaded = std::make_shared<ReferenceSet>();
  Findings own;
  loaded->text = ReadTableSet(root_, entry.table_set, entry.version, &own);
  CheckHash(loaded->text, entry, manifest, findings);
  const std::string key =
      absl::StrCat(loaded->text.version, " ", loaded->text.sha256);
  // The hash is of the tables alone: a stray file beside them shows here.
  if (auto known = references_[key].lock(); known && own.empty()) return known;
  Lint({loaded->text, loaded->text, today}, &own);
  loaded->tables = CompileReference(loaded->text, &own);
  if (!own.has_errors()) {
    prover_({loaded->text, loaded->tables, nullptr}, &own);
  }
  loaded->good = !own.has_errors();
  if (loaded->good) references_[key] = loaded;
  findings->AddAll(own);
  return loaded;
}

std::shared_ptr<const MerchantTables> Loader::LoadMerchant(
    const ManifestEntry& entry, absl::string_view manifest,
    const ReferenceSet& reference, std::optional<CivilDay> today,
    Findings* findings) {
  Findings own;
  const TableSet set =
      ReadTableSet(root_, entry.table_set, entry.version, &own);
  CheckHash(set, entry, manifest, findings);
  const std::string key = absl::StrCat(set.id, " ", set.version, " ",
                                       set.sha256, " ", reference.text.sha256);
  if (auto known = merchants_[key].lock(); known && own.empty()) return known;
  Lint({set, reference.text, today}, &own);
  auto tables = CompileMerchant(set, *reference.tables, &own);
  if (reference.good && !own.has_errors()) {
    prover_({set, reference.tables, tables}, &own);
    if (!own.has_errors()) merchants_[key] = tables;
  }
  findings->AddAll(own);
  return tables;
}

void Loader::Forget() {
  const auto is_freed = [](const auto& entry) {
    return entry.second.expired();
  };
  absl::erase_if(references_, is_freed);
  absl::erase_if(merchants_, is_freed);
}

std::shared_ptr<const Release> Loader::Load(absl::string_view name,
                                            Findings* findings,
                                            std::optional<CivilDay> today) {
  Forget();
  Findings own;
  auto release = std::make_shared<Release>();
  release->manifest = ReadManifest(root_, name, &own);
  std::shared_ptr<const ReferenceSet> reference;
  for (const ManifestEntry& entry : release->manifest.entries) {
    if (entry.table_set != "reference") continue;
    reference = LoadReference(entry, name, today, &own);
    // Keeps the text alive with the tables: later loads lint against it.
    release->reference = std::shared_ptr<const ReferenceTables>(
        reference, reference->tables.get());
  }
  if (reference != nullptr) {
    for (const ManifestEntry& entry : release->manifest.entries) {
      absl::string_view id = entry.table_set;
      if (!absl::ConsumePrefix(&id, "merchants/")) continue;
      release->merchants[std::string(id)] =
          LoadMerchant(entry, name, *reference, today, &own);
    }
  }
  findings->AddAll(own);
  return own.has_errors() ? nullptr : release;
}

}  // namespace landed::data
