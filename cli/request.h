#ifndef LANDED_CLI_REQUEST_H_
#define LANDED_CLI_REQUEST_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "landed/v1/quote.pb.h"

// Turns flags into requests. Only their form is checked here; whether there is
// such a merchant, country or currency is for the calculation to say. A flag
// that cannot be read is INVALID_ARGUMENT, with every such flag as a problem
// (wire/problems.h) whose field is the flag: "--item".
namespace landed::cli {

// The flags that describe an order, as given; empty: not given.
struct OrderFlags {
  std::string merchant;            // coco
  std::string to;                  // US:TX:73301, FR, ES::35001
  std::vector<std::string> items;  // jewelry:120.00EUR:1:in_stock
  std::string placed_at;           // 2026-11-23T12:00:00Z
  bool po_box = false;
  std::string method;    // standard
  std::string currency;  // EUR
  std::string discount;  // 5.00USD
  std::string shipping;  // 12.00USD
  std::string release;
  bool explain = false;
};
absl::StatusOr<v1::QuoteRequest> MakeQuoteRequest(const OrderFlags& flags);

// The flags that describe a destination.
struct DestinationFlags {
  std::string merchant;
  std::string to;
  std::string at;
  std::string release;
};
absl::StatusOr<v1::ResolveDestinationRequest> MakeResolveRequest(
    const DestinationFlags& flags);

}  // namespace landed::cli

#endif  // LANDED_CLI_REQUEST_H_
