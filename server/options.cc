#include "server/options.h"

#include <utility>

#include "absl/flags/commandlineflag.h"
#include "absl/flags/flag.h"
#include "absl/flags/reflection.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/release/shipped.h"

ABSL_FLAG(std::string, listen, "127.0.0.1:50051",
          "where to listen, HOST:PORT; port 0 is any free one");
ABSL_FLAG(std::string, data, "",
          "folder with tables/ and releases/; empty: the shipped one");
ABSL_FLAG(std::string, release, "",
          "release to serve by default; empty: the one in releases/ACTIVE");
ABSL_FLAG(std::string, state, "",
          "folder that keeps the journal of activations; empty: they hold "
          "until the server ends");
ABSL_FLAG(std::string, port_file, "",
          "file that gets the port once the server listens");
ABSL_FLAG(std::string, log, "stderr",
          "where one line of JSON a call goes: a file, stderr, or none");

namespace landed::server {
namespace {

constexpr absl::string_view kFlags[] = {"listen", "data",      "release",
                                        "state",  "port_file", "log"};

// Abseil's own flags, such as --flagfile, are none of ours.
absl::CommandLineFlag* Find(absl::string_view name) {
  for (const absl::string_view ours : kFlags) {
    if (name == ours) return absl::FindCommandLineFlag(name);
  }
  return nullptr;
}

absl::Status CheckListen(absl::string_view listen) {
  const size_t colon = listen.rfind(':');
  int port = 0;
  if (colon == 0 || colon == absl::string_view::npos ||
      !absl::SimpleAtoi(listen.substr(colon + 1), &port) || port < 0 ||
      port > 65535) {
    return absl::InvalidArgumentError(absl::StrCat(
        "--listen=", listen, ": not HOST:PORT, as 127.0.0.1:50051"));
  }
  return absl::OkStatus();
}

// Abseil's parser would end the program itself, with a status that means
// something else here.
absl::Status ReadFlags(int argc, char** argv, Options* options) {
  for (int i = 1; i < argc; ++i) {
    absl::string_view argument = argv[i];
    if (argument == "--help" || argument == "-h") {
      options->help = true;
      return absl::OkStatus();
    }
    const size_t equals = argument.find('=');
    const absl::string_view name = argument.substr(0, equals);
    absl::CommandLineFlag* flag =
        absl::StartsWith(name, "--") ? Find(name.substr(2)) : nullptr;
    if (flag == nullptr) {
      return absl::InvalidArgumentError(absl::StrCat(
          "unknown argument ", argument, "; --help tells what there is"));
    }
    if (equals == absl::string_view::npos && ++i == argc) {
      return absl::InvalidArgumentError(absl::StrCat(name, " has no value"));
    }
    std::string error;
    if (!flag->ParseFrom(equals == absl::string_view::npos
                             ? absl::string_view(argv[i])
                             : argument.substr(equals + 1),
                         &error)) {
      return absl::InvalidArgumentError(absl::StrCat(name, ": ", error));
    }
  }
  return absl::OkStatus();
}

}  // namespace

std::string UsageText() {
  std::string text =
      "landed_server answers QuoteService and ReleaseService of landed.v1 "
      "over gRPC,\nwith health checks and reflection. SIGTERM or Ctrl-C ends "
      "it once the calls in\nflight are answered.\n\n";
  for (const absl::string_view name : kFlags) {
    const absl::CommandLineFlag* flag = absl::FindCommandLineFlag(name);
    absl::StrAppend(&text, "  --", name, "=", flag->DefaultValue(), "\n      ",
                    flag->Help(), "\n");
  }
  absl::StrAppend(&text,
                  "\nExit status: 0 ended when told to; 2 called wrongly; "
                  "3 could not start.\n");
  return text;
}

absl::Status ReadOptions(int argc, char** argv, Options* options) {
  absl::Status status = ReadFlags(argc, argv, options);
  if (!status.ok()) return status;
  options->listen = absl::GetFlag(FLAGS_listen);
  options->data = absl::GetFlag(FLAGS_data);
  if (options->data.empty()) options->data = data::ShippedRoot();
  options->release = absl::GetFlag(FLAGS_release);
  options->state = absl::GetFlag(FLAGS_state);
  options->port_file = absl::GetFlag(FLAGS_port_file);
  options->log = absl::GetFlag(FLAGS_log);
  return CheckListen(options->listen);
}

}  // namespace landed::server
