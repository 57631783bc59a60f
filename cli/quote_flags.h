#ifndef LANDED_CLI_QUOTE_FLAGS_H_
#define LANDED_CLI_QUOTE_FLAGS_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "cli/command.h"
#include "cli/io.h"
#include "cli/request.h"
#include "landed/v1/quote.pb.h"

namespace landed::cli {

// The flags of `landed quote` that say what is asked; goldens are written in
// them too.
struct QuoteFlags {
  std::string request;  // a file, or "-"; empty: the order is in flags
  OrderFlags order;
  std::optional<Format> format;
};

void AddQuoteFlags(CLI::App* command, QuoteFlags* flags);

// JSON in, JSON out; flags in, text out; unless --format says otherwise.
Format FormatOf(const QuoteFlags& flags);

// The request that the flags describe or name. Errors as MakeQuoteRequest and
// ReadInput; INVALID_ARGUMENT for a file that is not a QuoteRequest in JSON.
absl::StatusOr<v1::QuoteRequest> ReadQuoteRequest(const QuoteFlags& flags,
                                                  const Io& io);

}  // namespace landed::cli

#endif  // LANDED_CLI_QUOTE_FLAGS_H_
