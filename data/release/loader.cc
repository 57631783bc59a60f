#include "data/release/loader.h"

#include <utility>
#include <vector>

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

std::shared_ptr<const Calendars> Loader::LoadCalendars(
    const ManifestEntry& entry, absl::string_view manifest,
    const ReferenceSet& reference, std::optional<CivilDay> today,
    Findings* findings) {
  Findings own;
  const TableSet set =
      ReadTableSet(root_, entry.table_set, entry.version, &own);
  CheckHash(set, entry, manifest, findings);
  const std::string key =
      absl::StrCat(set.version, " ", set.sha256, " ", reference.text.sha256);
  if (auto known = calendars_[key].lock(); known && own.empty()) return known;
  Lint({set, reference.text, today}, &own);
  auto calendars = CompileCalendars(set, &own);
  if (reference.good && !own.has_errors()) calendars_[key] = calendars;
  findings->AddAll(own);
  return calendars;
}

std::shared_ptr<const MerchantTables> Loader::LoadMerchant(
    const ManifestEntry& entry, absl::string_view manifest,
    const ReferenceSet& reference, std::shared_ptr<const Calendars> calendars,
    std::optional<CivilDay> today, std::string* key, Findings* findings) const {
  Findings own;
  const TableSet set =
      ReadTableSet(root_, entry.table_set, entry.version, &own);
  CheckHash(set, entry, manifest, findings);
  *key = absl::StrCat(set.id, " ", set.version, " ", set.sha256, " ",
                      reference.text.sha256, " ",
                      calendars == nullptr ? "" : calendars->sha256);
  if (const auto at = merchants_.find(*key); at != merchants_.end()) {
    if (auto known = at->second.lock(); known && own.empty()) return known;
  }
  Lint({set, reference.text, today}, &own);
  auto tables =
      CompileMerchant(set, *reference.tables, std::move(calendars), &own);
  if (reference.good && !own.has_errors()) {
    prover_({set, reference.tables, tables}, &own);
  }
  // What has errors is looked at again the next time.
  if (!reference.good || own.has_errors()) key->clear();
  findings->AddAll(own);
  return tables;
}

void Loader::Forget() {
  const auto is_freed = [](const auto& entry) {
    return entry.second.expired();
  };
  absl::erase_if(references_, is_freed);
  absl::erase_if(calendars_, is_freed);
  absl::erase_if(merchants_, is_freed);
}

void Loader::LoadMerchants(const ReferenceSet& reference,
                           std::optional<CivilDay> today, Release* release,
                           Findings* findings) {
  struct Merchant {
    std::string id;
    const ManifestEntry* entry = nullptr;
    std::string key;
    std::shared_ptr<const MerchantTables> tables;
    Findings findings;
  };
  std::vector<Merchant> merchants;
  for (const ManifestEntry& entry : release->manifest.entries) {
    absl::string_view id = entry.table_set;
    if (!absl::ConsumePrefix(&id, "merchants/")) continue;
    merchants.emplace_back();
    merchants.back().id = std::string(id);
    merchants.back().entry = &entry;
  }
  ParallelFor(merchants.size(), threads_, [&](size_t i) {
    Merchant& merchant = merchants[i];
    merchant.tables = LoadMerchant(*merchant.entry, release->name(), reference,
                                   release->calendars, today, &merchant.key,
                                   &merchant.findings);
  });
  for (Merchant& merchant : merchants) {
    if (!merchant.key.empty()) merchants_[merchant.key] = merchant.tables;
    findings->AddAll(merchant.findings);
    release->merchants[merchant.id] = std::move(merchant.tables);
  }
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
      if (entry.table_set != "calendars") continue;
      release->calendars = LoadCalendars(entry, name, *reference, today, &own);
    }
    LoadMerchants(*reference, today, release.get(), &own);
  }
  findings->AddAll(own);
  return own.has_errors() ? nullptr : release;
}

}  // namespace landed::data
