#include "cli/text/quote_page.h"

#include "absl/strings/str_cat.h"
#include "cli/text/bill.h"
#include "cli/text/page.h"
#include "cli/text/parts.h"
#include "cli/text/phrases.h"

namespace landed::cli {
namespace {

std::string ServiceText(const v1::Serviceability& service) {
  return absl::StrCat(Words(v1::Serviceability::Status_Name(service.status())),
                      service.reason().empty() ? "" : ": ", service.reason(),
                      Marks(service.citations()));
}

void AddTerms(const v1::QuoteResponse& quote, Page* page) {
  if (quote.terms().empty()) return;
  page->Blank();
  page->Line("Terms");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const v1::Term& term : quote.terms()) {
    rows.emplace_back(Words(term.term()),
                      absl::StrCat(term.text(), Marks(term.citations())));
  }
  page->Table("  ", rows);
}

void AddExplanation(const v1::QuoteResponse& quote, Page* page) {
  if (quote.explanation().empty()) return;
  page->Blank();
  page->Line("How it was worked out");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const v1::Step& step : quote.explanation()) {
    rows.emplace_back(Words(step.subject()),
                      absl::StrCat(step.text(), Marks(step.citations())));
  }
  page->Table("  ", rows);
}

}  // namespace

std::string QuotePage(absl::string_view merchant, absl::Time asked_at,
                      const v1::QuoteResponse& quote) {
  Page page;
  page.Title(absl::StrCat(merchant, " to ", PlaceText(quote.destination())),
             absl::StrCat("release ", quote.release()));
  auto rows = DestinationRows(quote.destination());
  rows.emplace_back("Service", ServiceText(quote.serviceability()));
  page.Table("", rows);
  for (const v1::QuoteOption& option : quote.options()) {
    AddOption(option, asked_at, &page);
  }
  AddTerms(quote, &page);
  AddNotices(quote.notices(), &page);
  AddExplanation(quote, &page);
  AddSources(quote.citations(), &page);
  return page.text();
}

std::string DestinationPage(const v1::ResolveDestinationResponse& answer) {
  Page page;
  page.Title(PlaceText(answer.destination()),
             absl::StrCat("release ", answer.release()));
  page.Table("", DestinationRows(answer.destination()));
  AddNotices(answer.notices(), &page);
  AddSources(answer.citations(), &page);
  return page.text();
}

}  // namespace landed::cli
