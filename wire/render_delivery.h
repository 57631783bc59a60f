#ifndef LANDED_WIRE_RENDER_DELIVERY_H_
#define LANDED_WIRE_RENDER_DELIVERY_H_

#include "calc/deliver.h"
#include "calc/quote.h"
#include "landed/v1/delivery.pb.h"
#include "wire/citations.h"

namespace landed::wire {

// Renders the promise of one method, with what its dates were counted by.
void RenderDelivery(const calc::Quote& quote, const calc::Delivery& delivery,
                    Citations* citations, v1::DeliveryEstimate* message);

}  // namespace landed::wire

#endif  // LANDED_WIRE_RENDER_DELIVERY_H_
