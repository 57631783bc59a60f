#ifndef LANDED_SERVER_QUOTE_SERVICE_H_
#define LANDED_SERVER_QUOTE_SERVICE_H_

#include <memory>

#include "grpcpp/impl/codegen/service_type.h"
#include "server/environment.h"

namespace landed::server {

// landed.v1.QuoteService. `environment` must outlive it.
std::unique_ptr<grpc::Service> MakeQuoteService(const Environment& environment);

}  // namespace landed::server

#endif  // LANDED_SERVER_QUOTE_SERVICE_H_
