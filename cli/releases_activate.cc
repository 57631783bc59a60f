#include <memory>

#include "absl/time/time.h"
#include "cli/command.h"
#include "cli/instant_flag.h"
#include "cli/json.h"
#include "cli/step_flags.h"
#include "wire/problems.h"
#include "wire/release_message.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases activate 2026-12-01 --server=127.0.0.1:50051
      Quotes that name no release are answered from this one, at once. Calls
      under way end on the release that they began with.

  landed releases activate 2026-12-01 --server=127.0.0.1:50051 \
      --at=2026-12-01T00:00:00+01:00 --by=Ann --note="prices of December"
      From a moment on. Who, when and why is journalled.

  landed releases activate 2026-12-01 --state=state
      Writes into the journal of a folder, without a server. A server that was
      started with the same --state sees it within about a second.

A release is staged by being there: activating one that is not good is refused,
and what is in force stays.

Exit status: 0 journalled; 2 no such release, or called wrongly; 3 the release
is not good, or it could not be done.)";

struct Flags : StepFlags {
  std::string at;
};

absl::StatusOr<v1::ActivateReleaseRequest> MakeRequest(const Flags& flags) {
  v1::ActivateReleaseRequest request;
  request.set_name(flags.name);
  request.set_who(flags.by);
  request.set_note(flags.note);
  if (flags.at.empty()) return request;
  const absl::StatusOr<absl::Time> at = ParseInstant(flags.at);
  if (!at.ok()) {
    return wire::InvalidArgument(
        {{"--at", std::string(at.status().message())}});
  }
  wire::SetTime(*at, request.mutable_at());
  return request;
}

ExitCode Run(const Flags& flags, const Io& io) {
  const auto request = MakeRequest(flags);
  if (!request.ok()) return Fail(request.status(), io);
  v1::ActivateReleaseResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->ActivateRelease(*request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : EntryPage(response.entry()));
  return ExitCode::kDone;
}

}  // namespace

void AddReleasesActivate(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "activate", "Put a release in force, now or from a moment on");
  command->add_option("name", flags->name, "The release")->required();
  command
      ->add_option("--at", flags->at,
                   "When it begins: 2026-12-01T00:00:00+01:00 (without it, or "
                   "if that is past: at once)")
      ->type_name("INSTANT");
  AddStepFlags(command, flags.get());
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
