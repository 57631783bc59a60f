#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "cli/calendar_query.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/quote_flags.h"
#include "cli/text/dates.h"
#include "cli/text/page.h"
#include "cli/text/parts.h"
#include "cli/text/phrases.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed order-by --by=2026-12-24 --merchant=coco --to=FR \
      --item=jewelry:120.00EUR:1
      The last moment at which to order from Coco in France for Christmas Eve.

  landed order-by --by=2026-12-24 --request=order.json --format=json
      The same for an order in JSON (QuoteRequest), for a program.

Exit status: 0 it can be there by then; 1 it cannot, or nobody knows; 2 an order
that cannot be; 3 no answer.)";

struct Flags {
  std::string by;
  QuoteFlags quote;
  WhereFlags where;
};

absl::StatusOr<v1::FindOrderByRequest> MakeRequest(const Flags& flags,
                                                   const Io& io) {
  const absl::StatusOr<CivilDay> by = ReadDayFlag("--by", flags.by);
  if (!by.ok()) return by.status();
  absl::StatusOr<v1::QuoteRequest> quote = ReadQuoteRequest(flags.quote, io);
  if (!quote.ok()) return quote.status();
  v1::FindOrderByRequest request;
  *request.mutable_order() = quote->order();
  request.set_release(quote->release());
  request.mutable_wanted_on()->set_year(by->year());
  request.mutable_wanted_on()->set_month(by->month());
  request.mutable_wanted_on()->set_day(by->day());
  return request;
}

std::string AnswerText(const v1::OrderByOption& option) {
  switch (option.state()) {
    case v1::OrderByOption::POSSIBLE:
      return absl::StrCat(
          "order before ",
          absl::FormatTime("%Y-%m-%d %H:%M:%S UTC",
                           absl::FromUnixSeconds(option.order_by().seconds()),
                           absl::UTCTimeZone()),
          ": it should then be there by ",
          WeekdayText(option.delivery().latest()));
    case v1::OrderByOption::TOO_LATE:
      return absl::StrCat("too late: ordered at once, it should be there by ",
                          WeekdayText(option.delivery().latest()));
    default:
      return "not known: part of the promise is not published";
  }
}

std::string OrderByPage(const v1::FindOrderByRequest& request,
                        const v1::FindOrderByResponse& answer) {
  Page page;
  page.Title(absl::StrCat(request.order().merchant(), " to ",
                          PlaceText(answer.destination()), " by ",
                          WeekdayText(request.wanted_on())),
             absl::StrCat("release ", answer.release()));
  std::vector<std::pair<std::string, std::string>> rows;
  for (const v1::OrderByOption& option : answer.options()) {
    rows.emplace_back(
        option.method(),
        absl::StrCat(AnswerText(option), Marks(option.delivery().citations())));
  }
  if (rows.empty())
    rows.emplace_back("Service", answer.serviceability().reason());
  page.Table("", rows);
  AddNotices(answer.notices(), &page);
  AddSources(answer.citations(), &page);
  return page.text();
}

bool IsPossible(const v1::FindOrderByResponse& answer) {
  for (const v1::OrderByOption& option : answer.options()) {
    if (option.state() == v1::OrderByOption::POSSIBLE) return true;
  }
  return false;
}

ExitCode Run(const Flags& flags, const Io& io) {
  const absl::StatusOr<v1::FindOrderByRequest> request = MakeRequest(flags, io);
  if (!request.ok()) return Fail(request.status(), io);
  v1::FindOrderByResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->FindOrderBy(*request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (FormatOf(flags.quote) == Format::kJson
                 ? ToJson(response)
                 : OrderByPage(*request, response));
  return IsPossible(response) ? ExitCode::kDone : ExitCode::kNo;
}

}  // namespace

void AddOrderBy(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "order-by", "Until when to order so that it is there on a wanted day");
  command
      ->add_option("--by", flags->by,
                   "The day by which it is wanted, at the destination")
      ->type_name("DATE")
      ->required();
  AddQuoteFlags(command, &flags->quote);
  AddWhereFlags(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
