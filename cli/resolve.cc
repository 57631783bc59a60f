#include <memory>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/request.h"
#include "cli/text/quote_page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed resolve --to=US:TX:73301
      Who taxes there, where duty starts, what day it is there.

  landed resolve --to=ES::35001
      The postal code says the Canary Islands: outside the EU's VAT area.

  landed resolve --to=CY --merchant=coco --at=2026-11-23T12:00:00Z
      Also the region of Coco's that the place belongs to.

Exit status: 0 answered; 2 an address that cannot be; 3 no answer.)";

struct Flags {
  DestinationFlags destination;
  WhereFlags where;
  Format format = Format::kText;
};

ExitCode Run(const Flags& flags, const Io& io) {
  const absl::StatusOr<v1::ResolveDestinationRequest> request =
      MakeResolveRequest(flags.destination);
  if (!request.ok()) return Fail(request.status(), io);
  v1::ResolveDestinationResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->ResolveDestination(*request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : DestinationPage(response));
  return ExitCode::kDone;
}

}  // namespace

void AddResolve(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "resolve", "Where an address lies: region, tax, customs, time zone");
  DestinationFlags& destination = flags->destination;
  command->add_option("--to", destination.to, "The address: FR, US:TX:73301")
      ->type_name("CC[:SUBDIVISION[:POSTCODE]]")
      ->required();
  command
      ->add_option("--merchant", destination.merchant,
                   "The shop whose region is asked for, too")
      ->type_name("ID");
  command
      ->add_option("--at", destination.at,
                   "The instant, 2026-11-23T12:00:00Z (without it: now)")
      ->type_name("TIME");
  command
      ->add_option("--release", destination.release,
                   "The release to answer from (without it: the active one)")
      ->type_name("NAME");
  AddFormatFlag(command, &flags->format);
  AddWhereFlags(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
