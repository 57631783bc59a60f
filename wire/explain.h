#ifndef LANDED_WIRE_EXPLAIN_H_
#define LANDED_WIRE_EXPLAIN_H_

#include "calc/quote.h"
#include "google/protobuf/repeated_field.h"
#include "landed/v1/citation.pb.h"
#include "wire/citations.h"

namespace landed::wire {

// The way to an answer, step by step, for a person who asks why.
void Explain(const calc::Quote& quote, Citations* citations,
             google::protobuf::RepeatedPtrField<v1::Step>* steps);

}  // namespace landed::wire

#endif  // LANDED_WIRE_EXPLAIN_H_
