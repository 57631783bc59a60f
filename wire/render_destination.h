#ifndef LANDED_WIRE_RENDER_DESTINATION_H_
#define LANDED_WIRE_RENDER_DESTINATION_H_

#include "calc/resolve.h"
#include "calc/service.h"
#include "data/release/release.h"
#include "landed/v1/destination.pb.h"
#include "wire/citations.h"

namespace landed::wire {

void RenderDestination(const data::Release& release,
                       const data::MerchantTables* merchant,
                       const calc::Destination& destination,
                       Citations* citations, v1::Destination* message);

void RenderService(const data::MerchantTables& merchant,
                   const calc::Service& service, Citations* citations,
                   v1::Serviceability* message);

}  // namespace landed::wire

#endif  // LANDED_WIRE_RENDER_DESTINATION_H_
