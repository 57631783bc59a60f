#include "data/release/registry.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "data/release/manifest.h"

namespace landed::data {
namespace {

// Entries in the order in which they take effect; of two that do at one moment
// the later written is the later.
std::vector<const JournalEntry*> InOrderOfEffect(
    const std::vector<JournalEntry>& entries) {
  std::vector<const JournalEntry*> ordered;
  for (const JournalEntry& entry : entries) ordered.push_back(&entry);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const JournalEntry* a, const JournalEntry* b) {
                     return a->effective_at < b->effective_at;
                   });
  return ordered;
}

void AddStateOf(const std::string& path, std::string* state) {
  struct stat info;
  if (stat(path.c_str(), &info) != 0) return;
  absl::StrAppend(state, path, " ", info.st_size, " ", info.st_ino, " ",
                  info.st_mtim.tv_sec, ".", info.st_mtim.tv_nsec, "\n");
}

}  // namespace

Registry::Registry(Options options)
    : options_(std::move(options)),
      loader_(options_.root),
      journal_(options_.journal_path) {}

absl::StatusOr<std::unique_ptr<Registry>> Registry::Open(Options options,
                                                         absl::Time now) {
  auto registry = std::unique_ptr<Registry>(new Registry(std::move(options)));
  absl::MutexLock lock(&registry->mutex_);
  absl::Status status = registry->ReadJournal();
  if (!status.ok()) return status;
  registry->folder_state_ = registry->FolderState();
  registry->active_file_ = ReadActiveName(registry->options_.root).value_or("");
  status = registry->LoadAll();
  if (!status.ok()) return status;
  registry->Serve(now);
  return registry;
}

absl::Status Registry::ReadJournal() {
  if (options_.journal_path.empty()) return absl::OkStatus();
  absl::StatusOr<std::vector<JournalEntry>> entries = journal_.Read();
  if (!entries.ok()) return entries.status();
  entries_ = *std::move(entries);
  return absl::OkStatus();
}

absl::Status Registry::Append(const JournalEntry& entry) {
  if (!options_.journal_path.empty()) {
    absl::Status status = journal_.Append(entry);
    if (!status.ok()) return status;
    // Others may have written before us.
    status = ReadJournal();
    if (status.ok()) return status;
  }
  entries_.push_back(entry);
  return absl::OkStatus();
}

absl::Status Registry::LoadAll() {
  absl::StatusOr<std::unique_ptr<Store>> store =
      Store::Load(&loader_, loaded_.get());
  if (!store.ok()) return store.status();
  loaded_ = *std::move(store);
  return absl::OkStatus();
}

std::vector<std::string> Registry::Candidates(absl::Time now) const {
  std::vector<std::string> names;
  if (!options_.release.empty()) names.push_back(options_.release);
  const auto ordered = InOrderOfEffect(entries_);
  for (auto entry = ordered.rbegin(); entry != ordered.rend(); ++entry) {
    if (now < (*entry)->effective_at) continue;
    names.push_back((*entry)->to);
  }
  // The release before the first entry, should ACTIVE name another by now.
  if (!entries_.empty()) names.push_back(entries_.front().from);
  const absl::StatusOr<std::string> named = ReadActiveName(options_.root);
  if (named.ok()) names.push_back(*named);
  return names;
}

void Registry::Serve(absl::Time now) {
  served_at_ = now;
  const std::vector<std::string> candidates = Candidates(now);
  absl::Status reason =
      absl::FailedPreconditionError("no release was ever activated");
  for (const std::string& name : candidates) {
    if (name.empty()) continue;
    absl::StatusOr<std::unique_ptr<const Store>> store =
        loaded_->WithActive(name);
    if (store.ok()) {
      published_.Publish(*std::move(store));
      return;
    }
    // Told is why the release that should be in force is not.
    if (name == candidates.front()) reason = store.status();
  }
  published_.Publish(loaded_->WithoutActive(std::move(reason)));
}

absl::StatusOr<std::vector<Finding>> Registry::Stage(absl::string_view name) {
  absl::MutexLock lock(&mutex_);
  const absl::Status status = LoadAll();
  if (!status.ok()) return status;
  if (const std::vector<Finding>* findings = loaded_->Refused(name)) {
    return *findings;
  }
  const absl::Status found = loaded_->Check(name);
  if (!found.ok()) return found;
  return std::vector<Finding>();
}

absl::StatusOr<JournalEntry> Registry::Enter(JournalStep step,
                                             absl::string_view name,
                                             absl::Time at,
                                             absl::string_view who,
                                             absl::Time now) {
  const absl::Status good = loaded_->Check(name);
  if (!good.ok()) return good;
  const std::shared_ptr<const Release> served = published_.Share()->Active();
  JournalEntry entry;
  entry.step = step;
  entry.recorded_at = now;
  entry.effective_at = std::max(at, now);
  entry.from = served == nullptr ? "" : served->name();
  entry.to = std::string(name);
  entry.sha256 = loaded_->Find(name)->manifest.sha256;
  entry.who = std::string(who);
  const absl::Status status = Append(entry);
  if (!status.ok()) return status;
  Serve(now);
  return entry;
}

absl::StatusOr<JournalEntry> Registry::Activate(absl::string_view name,
                                                absl::Time at,
                                                absl::string_view who,
                                                absl::Time now) {
  absl::MutexLock lock(&mutex_);
  // A release that is not known yet may have come since.
  if (loaded_->Find(name) == nullptr || name.empty()) {
    const absl::Status status = LoadAll();
    if (!status.ok()) return status;
  }
  return Enter(JournalStep::kActivate, name, at, who, now);
}

absl::StatusOr<JournalEntry> Registry::RollBack(absl::string_view name,
                                                absl::string_view who,
                                                absl::Time now) {
  absl::MutexLock lock(&mutex_);
  std::string to(name);
  if (to.empty()) {
    const std::shared_ptr<const Release> served = published_.Share()->Active();
    for (const std::string& candidate : Candidates(now)) {
      if (served == nullptr || candidate == served->name()) continue;
      if (!loaded_->Check(candidate).ok()) continue;
      to = candidate;
      break;
    }
    if (to.empty()) {
      return absl::FailedPreconditionError(
          "no other release was in force before this one");
    }
  }
  return Enter(JournalStep::kRollBack, to, now, who, now);
}

void Registry::FollowActiveFile(absl::Time now) {
  const absl::StatusOr<std::string> named = ReadActiveName(options_.root);
  if (!named.ok() || *named == active_file_) return;
  active_file_ = *named;
  // A release that is not good is not activated; the journal stays as it is.
  Enter(JournalStep::kActivate, *named, now, "releases/ACTIVE", now)
      .IgnoreError();
}

absl::Status Registry::Refresh(absl::Time now) {
  absl::MutexLock lock(&mutex_);
  std::string state = FolderState();
  if (state != folder_state_) {
    absl::Status status = ReadJournal();
    if (status.ok()) status = LoadAll();
    if (!status.ok()) return status;
    folder_state_ = std::move(state);
    FollowActiveFile(now);
    Serve(now);
  } else {
    const auto due = [&](const JournalEntry& entry) {
      return served_at_ < entry.effective_at && entry.effective_at <= now;
    };
    if (std::any_of(entries_.begin(), entries_.end(), due)) Serve(now);
  }
  published_.Collect();
  return absl::OkStatus();
}

absl::Time Registry::NextChange(absl::Time now) const {
  absl::MutexLock lock(&mutex_);
  absl::Time next = absl::InfiniteFuture();
  for (const JournalEntry& entry : entries_) {
    if (now < entry.effective_at) next = std::min(next, entry.effective_at);
  }
  return next;
}

std::vector<JournalEntry> Registry::Entries() const {
  absl::MutexLock lock(&mutex_);
  return entries_;
}

std::string Registry::FolderState() const {
  const std::string folder = absl::StrCat(options_.root, "/releases");
  std::string state;
  AddStateOf(folder, &state);
  AddStateOf(absl::StrCat(folder, "/ACTIVE"), &state);
  const absl::StatusOr<std::vector<std::string>> names =
      ListReleases(options_.root);
  if (names.ok()) {
    for (const std::string& name : *names) {
      AddStateOf(absl::StrCat(options_.root, "/", ManifestPath(name)), &state);
    }
  }
  if (!options_.journal_path.empty()) AddStateOf(options_.journal_path, &state);
  return state;
}

}  // namespace landed::data
