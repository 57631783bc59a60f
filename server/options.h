#ifndef LANDED_SERVER_OPTIONS_H_
#define LANDED_SERVER_OPTIONS_H_

#include <string>

#include "absl/status/status.h"

namespace landed::server {

// What the server is told on its command line.
struct Options {
  std::string listen;     // "127.0.0.1:50051"
  std::string data;       // the folder of tables/ and releases/
  std::string release;    // to serve by default; empty: as releases/ACTIVE says
  std::string state;      // folder of the journal; empty: it is not kept
  std::string port_file;  // gets the port once the server listens; or empty
  std::string log;        // see CallLog::Open
  bool help = false;
};

// The flags, for a person.
std::string UsageText();

// Reads the command line. INVALID_ARGUMENT names the flag that is unknown, has
// a bad value, or none.
absl::Status ReadOptions(int argc, char** argv, Options* options);

}  // namespace landed::server

#endif  // LANDED_SERVER_OPTIONS_H_
