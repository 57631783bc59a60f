#include "data/schema/sources.h"

namespace landed::data {
namespace {

Schema<SourceRow> Make(TableKind kind) {
  using Row = SourceRow;
  return Schema<Row>(kind, "sources")
      .Key("source", &Row::source)
      .Value("document", &Row::document)
      .Value("words", &Row::words)
      .Value("strength", &Row::strength)
      .Value("read_on", &Row::read_on)
      .Value("review_by", &Row::review_by, Emptiness::kMayBeEmpty)
      .Value("note", &Row::note, Emptiness::kMayBeEmpty)
      .End(Tail::kNone);
}

}  // namespace

const Schema<SourceRow>& SourceSchema(TableKind kind) {
  static const auto& reference =
      *new Schema<SourceRow>(Make(TableKind::kReferenceSources));
  static const auto& calendars =
      *new Schema<SourceRow>(Make(TableKind::kCalendarSources));
  static const auto& merchant =
      *new Schema<SourceRow>(Make(TableKind::kMerchantSources));
  switch (SetOf(kind)) {
    case SetKind::kReference:
      return reference;
    case SetKind::kCalendars:
      return calendars;
    case SetKind::kMerchant:
      break;
  }
  return merchant;
}

}  // namespace landed::data
