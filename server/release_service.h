#ifndef LANDED_SERVER_RELEASE_SERVICE_H_
#define LANDED_SERVER_RELEASE_SERVICE_H_

#include <memory>

#include "grpcpp/impl/codegen/service_type.h"
#include "server/environment.h"

namespace landed::server {

// landed.v1.ReleaseService, of which this server does the calls that read; the
// others are UNIMPLEMENTED. `environment` must outlive it.
std::unique_ptr<grpc::Service> MakeReleaseService(
    const Environment& environment);

}  // namespace landed::server

#endif  // LANDED_SERVER_RELEASE_SERVICE_H_
