#ifndef LANDED_DATA_SCHEMA_SOURCES_H_
#define LANDED_DATA_SCHEMA_SOURCES_H_

#include "data/schema/schema.h"

namespace landed::data {

// A document that rows were read from, and the words that say so.
struct SourceRow {
  NameId source;
  NameId document;
  NameId words;
  Strength strength = Strength::kGeneralKnowledge;
  CivilDay read_on;
  // The last day on which the rows read from it are taken without a notice.
  CivilDay review_by = CivilDay::Future();
  NameId note;
  RowInfo info;
};

// `kind` is kReferenceSources or kMerchantSources: each set has its own.
const Schema<SourceRow>& SourceSchema(TableKind kind);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SOURCES_H_
