#include <memory>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/quote_flags.h"
#include "cli/text/quote_page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed quote --merchant=coco --to=FR --item=jewelry:120.00EUR:1
      What Coco promises and charges for one piece of jewelry to France.

  landed quote --merchant=missko --to=US:CA:94110 --item=jewelry:1000.00USD:1
      To California: sales tax from the state's base rate, signature required.

  landed quote --merchant=migems --to=DE --item=:80.00USD:2:made_to_order \
      --discount=5.00USD --placed-at=2026-11-23T12:00:00Z --format=json
      Two made-to-order pieces of no special category, ordered at a given time.

  landed quote --request=order.json --server=127.0.0.1:50051
      The same question as JSON (QuoteRequest of proto/landed/v1), to a server:
      {"order": {"merchant": "coco", "shipTo": {"regionCode": "FR"},
       "items": [{"quantity": "1", "category": "jewelry",
                  "unitPrice": {"currencyCode": "EUR", "units": "120"}}]}}

Exit status: 0 answered; 1 answered, and the shop does not serve the order; 2 an
order that cannot be, each problem on a line of its own as "field: message"; 3 no
answer (server away, file unreadable).)";

struct Flags {
  QuoteFlags quote;
  WhereFlags where;
};

ExitCode Run(const Flags& flags, const Io& io) {
  const absl::StatusOr<v1::QuoteRequest> request =
      ReadQuoteRequest(flags.quote, io);
  if (!request.ok()) return Fail(request.status(), io);
  v1::QuoteResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->Quote(*request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (FormatOf(flags.quote) == Format::kJson
                 ? ToJson(response)
                 : QuotePage(request->order().merchant(), response));
  const bool is_served =
      response.serviceability().status() != v1::Serviceability::NOT_SERVED;
  return is_served ? ExitCode::kDone : ExitCode::kNo;
}

}  // namespace

void AddQuote(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "quote",
      "What an order costs to the door, when it will be there, and why");
  AddQuoteFlags(command, &flags->quote);
  AddWhereFlags(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
