#ifndef LANDED_CLI_ADDRESS_H_
#define LANDED_CLI_ADDRESS_H_

#include <string>

namespace landed::cli {

// What is wrong with the address of a server, for a person; "" if nothing is.
// HOST:PORT with a port from 1 to 65535, as 127.0.0.1:50051, localhost:50051 or
// [::1]:50051; also "unix:PATH", and what gRPC knows by a scheme, as
// "dns:///host:443". gRPC itself takes a port modulo 65536.
std::string WrongWithAddress(const std::string& address);

}  // namespace landed::cli

#endif  // LANDED_CLI_ADDRESS_H_
