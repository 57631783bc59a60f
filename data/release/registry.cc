#include "data/release/registry.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "data/release/manifest.h"
#include "data/release/timeline.h"

namespace landed::data {
namespace {

constexpr char kActiveFile[] = "releases/ACTIVE";

void AddStateOf(const std::string& path, std::string* state) {
  struct stat info;
  if (lstat(path.c_str(), &info) != 0) return;
  absl::StrAppend(state, path, " ", info.st_size, " ", info.st_ino, " ",
                  info.st_mtim.tv_sec, ".", info.st_mtim.tv_nsec, " ",
                  info.st_ctim.tv_sec, ".", info.st_ctim.tv_nsec, "\n");
}

// As the journal keeps it.
absl::Time ToMicrosecond(absl::Time time) {
  return absl::FromUnixMicros(absl::ToUnixMicros(time));
}

}  // namespace

Registry::Registry(Options options)
    : options_(std::move(options)),
      loader_(options_.root, options_.prover),
      journal_(options_.journal_path, *options_.journal_file) {}

absl::StatusOr<std::unique_ptr<Registry>> Registry::Open(Options options,
                                                         absl::Time now) {
  auto registry = std::unique_ptr<Registry>(new Registry(std::move(options)));
  absl::MutexLock lock(&registry->mutex_);
  registry->journal_status_ = registry->ReadJournal();
  registry->entries_then_ = registry->entries_.size();
  registry->active_file_ = registry->LastFollowed();
  absl::Status status = registry->LoadAll(now);
  if (!status.ok()) return status;
  // From now on there are quotes to answer.
  registry->loader_.set_threads(1);
  registry->NoteNextChange(now);
  return registry;
}

std::string Registry::LastFollowed() const {
  for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
    if (entry->who == kActiveFile) return entry->to;
  }
  return ReadActiveName(options_.root).value_or("");
}

absl::Status Registry::ReadJournal() {
  if (options_.journal_path.empty()) return absl::OkStatus();
  absl::StatusOr<std::vector<JournalEntry>> entries = journal_.Read();
  if (!entries.ok()) return entries.status();
  if (entries->size() < entries_.size() ||
      !std::equal(entries_.begin(), entries_.end(), entries->begin())) {
    return absl::DataLossError(
        absl::StrCat(options_.journal_path,
                     ": entries are gone that were there: put the file back, "
                     "or start again to go on without them"));
  }
  entries_ = *std::move(entries);
  return absl::OkStatus();
}

absl::Status Registry::Append(const JournalEntry& entry) {
  if (options_.journal_path.empty()) {
    const absl::Status status = CheckEntry(entry);
    if (!status.ok()) return status;
    entries_.push_back(entry);
    return absl::OkStatus();
  }
  const absl::Status status = journal_.Append(entry);
  if (!status.ok()) return status;
  // Others may have written before us.
  if (!ReadJournal().ok()) entries_.push_back(entry);
  return absl::OkStatus();
}

absl::Status Registry::LoadAll(absl::Time now) {
  Store::Sealed sealed;
  for (const JournalEntry& entry : entries_) sealed[entry.to] = entry.sha256;
  const std::shared_ptr<const Store> previous = published_.Share();
  absl::StatusOr<std::unique_ptr<Store>> store =
      Store::Load(&loader_, previous.get(), sealed);
  if (!store.ok()) return store.status();
  loaded_ = *std::move(store);
  Serve(now);
  return absl::OkStatus();
}

std::vector<std::string> Registry::Candidates(absl::Time now) const {
  std::vector<std::string> names;
  if (!options_.release.empty()) names.push_back(options_.release);
  if (!journal_status_.ok()) return names;
  for (std::string& name : InForce(entries_, now)) {
    names.push_back(std::move(name));
  }
  if (!active_file_.empty()) names.push_back(active_file_);
  return names;
}

absl::Status Registry::WhyNoCandidate() const {
  const absl::StatusOr<std::string> named = ReadActiveName(options_.root);
  if (!named.ok()) return named.status();
  const absl::Status status = loaded_->Check(*named);
  if (!status.ok()) return status;
  return absl::FailedPreconditionError("no release was activated yet");
}

void Registry::Serve(absl::Time now) {
  served_at_ = now;
  absl::Status reason = journal_status_;
  for (const std::string& name : Candidates(now)) {
    absl::StatusOr<std::unique_ptr<const Store>> store =
        loaded_->WithActive(name, reason);
    if (store.ok()) {
      published_.Publish(*std::move(store));
      return;
    }
    // Told is why the release that should be in force is not.
    if (reason.ok()) reason = store.status();
  }
  if (reason.ok()) reason = WhyNoCandidate();
  published_.Publish(loaded_->WithoutActive(std::move(reason)));
}

std::string Registry::Served() const {
  const std::shared_ptr<const Release> active = published_.Share()->Active();
  return active == nullptr ? "" : active->name();
}

absl::StatusOr<std::vector<Finding>> Registry::Stage(absl::string_view name) {
  absl::MutexLock lock(&mutex_);
  const absl::Status status = LoadAll(served_at_);
  if (!status.ok()) return status;
  if (const std::vector<Finding>* findings = loaded_->Refused(name)) {
    return *findings;
  }
  const absl::Status found = loaded_->Check(name);
  if (!found.ok()) return found;
  Findings findings;
  loader_.Load(name, &findings);
  return findings.SortedErrors();
}

absl::StatusOr<JournalEntry> Registry::Enter(
    JournalStep step, absl::string_view name, absl::Time at,
    absl::string_view who, absl::string_view note, absl::Time now) {
  if (!options_.release.empty()) {
    return absl::FailedPreconditionError(
        absl::StrCat("release ", options_.release,
                     " was fixed at the start: start without it to change "
                     "releases"));
  }
  const absl::Status good = loaded_->Check(name);
  if (!good.ok()) return good;
  JournalEntry entry;
  entry.step = step;
  entry.recorded_at = ToMicrosecond(now);
  entry.effective_at = std::max(ToMicrosecond(at), entry.recorded_at);
  // The first entry may say where the journal begins.
  if (!entries_.empty() || Served() != name) entry.from = Served();
  entry.to = std::string(name);
  entry.sha256 = loaded_->Find(name)->manifest.sha256;
  entry.who = std::string(who);
  entry.note = std::string(note);
  const absl::Status status = Append(entry);
  NoteNextChange(now);
  if (!status.ok()) return status;
  Serve(now);
  return entry;
}

absl::Status Registry::CatchUp(absl::Time now) {
  const size_t known = entries_.size();
  const absl::Status status = ReadJournal();
  if (status.ok() && known != entries_.size()) Serve(now);
  return status;
}

absl::StatusOr<JournalEntry> Registry::Activate(absl::string_view name,
                                                absl::Time at,
                                                absl::string_view who,
                                                absl::Time now,
                                                absl::string_view note) {
  absl::MutexLock lock(&mutex_);
  absl::Status status = CatchUp(now);
  // A release that is not known yet, or was not good, may have come since.
  if (status.ok() && !loaded_->Check(name).ok()) status = LoadAll(now);
  if (!status.ok()) return status;
  return Enter(JournalStep::kActivate, name, at, who, note, now);
}

absl::StatusOr<JournalEntry> Registry::RollBack(absl::string_view name,
                                                absl::string_view who,
                                                absl::Time now,
                                                absl::string_view note) {
  absl::MutexLock lock(&mutex_);
  const absl::Status status = CatchUp(now);
  if (!status.ok()) return status;
  if (!name.empty()) {
    return Enter(JournalStep::kRollBack, name, now, who, note, now);
  }
  const std::vector<std::string> in_force = InForce(entries_, now);
  const std::string served = Served();
  auto before = std::find(in_force.begin(), in_force.end(), served);
  for (; before != in_force.end(); ++before) {
    if (*before == served || !loaded_->Check(*before).ok()) continue;
    return Enter(JournalStep::kRollBack, *before, now, who, note, now);
  }
  return absl::FailedPreconditionError(
      "no other release was in force before this one");
}

void Registry::NoteBeginning(absl::Time now) {
  const std::string served = Served();
  if (served.empty()) return;
  // What cannot be written now is written with the first step.
  Enter(JournalStep::kActivate, served, now, kActiveFile, "", now)
      .IgnoreError();
}

bool Registry::IsFollowed(absl::string_view named) const {
  if (Served() == named) return true;
  // Another process that looks at the same folder may have been faster.
  return std::any_of(entries_.begin() + entries_then_, entries_.end(),
                     [&](const JournalEntry& entry) {
                       return entry.who == kActiveFile && entry.to == named;
                     });
}

absl::Status Registry::FollowActiveFile(absl::Time now) {
  absl::StatusOr<std::string> named = ReadActiveName(options_.root);
  if (absl::IsNotFound(named.status())) return absl::OkStatus();
  if (!named.ok()) return named.status();
  if (*named == active_file_ || !options_.release.empty()) {
    return absl::OkStatus();
  }
  if (!IsFollowed(*named)) {
    const absl::Status status =
        Enter(JournalStep::kActivate, *named, now, kActiveFile, "", now)
            .status();
    if (!status.ok()) return status;
  }
  active_file_ = *std::move(named);
  return absl::OkStatus();
}

absl::Status Registry::LookAgain(absl::Time now) {
  std::string state = FolderState();
  if (state == folder_state_) {
    const absl::Time last = served_at_;
    const auto is_due = [&](const JournalEntry& entry) {
      return IsScheduled(entry) && last < entry.effective_at &&
             entry.effective_at <= now;
    };
    if (std::any_of(entries_.begin(), entries_.end(), is_due)) Serve(now);
    return absl::OkStatus();
  }
  const absl::Status status = FollowFolder(now);
  // What a full disk keeps from being done is tried again.
  folder_state_ = absl::IsUnavailable(status) ? "" : std::move(state);
  return status;
}

absl::Status Registry::FollowFolder(absl::Time now) {
  absl::Status status = ReadJournal();
  if (!status.ok()) return status;
  journal_status_ = absl::OkStatus();
  status = LoadAll(now);
  if (!status.ok()) return status;
  if (entries_.empty()) NoteBeginning(now);
  status = FollowActiveFile(now);
  entries_then_ = entries_.size();
  return status;
}

absl::Status Registry::Refresh(absl::Time now) {
  absl::MutexLock lock(&mutex_);
  const absl::Status status = LookAgain(now);
  NoteNextChange(now);
  published_.Collect();
  return status;
}

absl::Time Registry::NextChange(absl::Time now) const {
  absl::MutexLock lock(&mutex_);
  return NextEffective(now);
}

void Registry::NoteNextChange(absl::Time now) {
  const absl::Time next = NextEffective(now);
  next_change_.store(
      next == absl::InfiniteFuture() ? INT64_MAX : absl::ToUnixSeconds(next),
      std::memory_order_relaxed);
}

absl::Time Registry::NextEffective(absl::Time now) const {
  absl::Time next = absl::InfiniteFuture();
  for (const JournalEntry& entry : entries_) {
    if (IsScheduled(entry) && now < entry.effective_at) {
      next = std::min(next, entry.effective_at);
    }
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
