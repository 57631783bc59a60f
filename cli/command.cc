#include "cli/command.h"

#include "absl/time/time.h"
#include "cli/address.h"
#include "cli/local.h"
#include "cli/remote.h"
#include "data/release/shipped.h"

namespace landed::cli {

void AddFormatFlag(CLI::App* command, Format* format) {
  command
      ->add_option_function<std::string>(
          "--format",
          [format](const std::string& word) {
            *format = word == "json" ? Format::kJson : Format::kText;
          },
          "How to write the answer: text for people, json for programs")
      ->type_name("json|text")
      ->check(CLI::IsMember({"json", "text"}).description(""));
}

CLI::Option* AddDataFlag(CLI::App* command, std::string* data) {
  return command
      ->add_option("--data", *data,
                   "The folder that holds tables/ and releases/ (without it: "
                   "the shipped one)")
      ->type_name("DIR");
}

void AddWhereFlags(CLI::App* command, WhereFlags* where) {
  CLI::Option* server =
      command
          ->add_option("--server", where->server,
                       "Ask the server at this address, 127.0.0.1:50051")
          ->type_name("ADDR")
          ->check(CLI::Validator(
              [](std::string& address) { return WrongWithAddress(address); },
              ""));
  CLI::Option* local = command->add_flag(
      "--local", where->local,
      "Answer from the tables, without a server (so it is without --server)");
  CLI::Option* data = AddDataFlag(command, &where->data);
  command
      ->add_option("--timeout", where->timeout_seconds,
                   "How long to wait for the server, in seconds")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::Range(0.001, 3600.0).description(""))
      ->needs(server);
  server->excludes(local);
  server->excludes(data);
}

void AddStateFlag(CLI::App* command, WhereFlags* where) {
  command
      ->add_option("--state", where->state,
                   "The folder with the journal of activations, as the server "
                   "was started with")
      ->type_name("DIR")
      ->excludes(command->get_option("--server"));
}

std::unique_ptr<Answerer> MakeAnswerer(const WhereFlags& where) {
  if (!where.server.empty()) {
    return std::make_unique<Remote>(where.server,
                                    absl::Seconds(where.timeout_seconds));
  }
  return std::make_unique<Local>(
      where.data.empty() ? data::ShippedRoot() : where.data, where.state);
}

}  // namespace landed::cli
