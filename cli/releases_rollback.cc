#include <memory>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/step_flags.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases rollback --server=127.0.0.1:50051 --note="wrong prices"
      Puts in force what was before the present release. Done once more, what
      was before that. A release that is no longer good is passed over.

  landed releases rollback 2026-11-22 --state=state
      Goes back to a certain release, in the journal of a folder.

Exit status: 0 journalled; 2 no such release, or called wrongly; 3 nothing was
in force before, or it could not be done.)";

ExitCode Run(const StepFlags& flags, const Io& io) {
  v1::RollbackReleaseRequest request;
  request.set_name(flags.name);
  request.set_who(flags.by);
  request.set_note(flags.note);
  v1::RollbackReleaseResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->RollbackRelease(request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : EntryPage(response.entry()));
  return ExitCode::kDone;
}

}  // namespace

void AddReleasesRollback(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<StepFlags>();
  CLI::App* command =
      parent->add_subcommand("rollback", "Put in force again what was before");
  command->add_option("name", flags->name,
                      "The release (without it: the one before)");
  AddStepFlags(command, flags.get());
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
