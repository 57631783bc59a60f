#include "cli/quote_flags.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "cli/json.h"

namespace landed::cli {
namespace {

// JSON of the longest request that a server takes, with room for its names and
// white space.
constexpr size_t kMostBytes = size_t{16} << 20;

}  // namespace

void AddQuoteFlags(CLI::App* command, QuoteFlags* flags) {
  OrderFlags& order = flags->order;
  CLI::Option* request =
      command
          ->add_option("--request", flags->request,
                       "A QuoteRequest in JSON: a file, or - for standard "
                       "input")
          ->type_name("FILE|-");
  const auto add = [command, request](const char* name, std::string* value,
                                      const char* type, const char* help) {
    command->add_option(name, *value, help)->type_name(type)->excludes(request);
  };
  add("--merchant", &order.merchant, "ID", "The shop, by its id in the tables");
  add("--to", &order.to, "CC[:SUBDIVISION[:POSTCODE]]",
      "Where the order goes: FR, US:TX:73301, ES::35001");
  command
      ->add_option("--item", order.items,
                   "One line of the basket, once for each: "
                   "jewelry:120.00EUR:1. The category may be empty; "
                   "fulfillment is in_stock, pre_order, made_to_order or "
                   "personalized")
      ->type_name("CATEGORY:PRICE:QUANTITY[:FULFILLMENT]")
      ->allow_extra_args(false)
      ->excludes(request);
  add("--placed-at", &order.placed_at, "TIME",
      "When it is ordered, 2026-11-23T12:00:00Z (without it: now)");
  command->add_flag("--po-box", order.po_box, "It goes to a post-office box")
      ->excludes(request);
  add("--method", &order.method, "ID",
      "One shipping method (without it: all of the shop's)");
  add("--currency", &order.currency, "CODE",
      "The order's currency (without it: the shop's)");
  add("--discount", &order.discount, "AMOUNT",
      "Taken off the whole order: 5.00USD");
  add("--shipping", &order.shipping, "AMOUNT",
      "A price of shipping that you have already: 12.00USD");
  command
      ->add_option("--release", order.release,
                   "The release to answer from (without it: the active one)")
      ->type_name("NAME");
  command->add_flag("--explain", order.explain,
                    "Also tell the steps on the way to the answer");
  // CLI11 has its own idea of an optional enum.
  auto format = std::make_shared<Format>(Format::kText);
  AddFormatFlag(command, format.get());
  CLI::Option* option = command->get_option("--format");
  option->description(
      absl::StrCat(option->get_description(),
                   " (without it: json with --request, else text)"));
  command->parse_complete_callback([flags, format, option] {
    if (option->count() > 0) flags->format = *format;
  });
}

Format FormatOf(const QuoteFlags& flags) {
  if (flags.format.has_value()) return *flags.format;
  return flags.request.empty() ? Format::kText : Format::kJson;
}

absl::StatusOr<v1::QuoteRequest> ReadQuoteRequest(const QuoteFlags& flags,
                                                  const Io& io) {
  if (flags.request.empty()) return MakeQuoteRequest(flags.order);
  const absl::StatusOr<std::string> text =
      ReadInput(flags.request, kMostBytes, io);
  if (!text.ok()) return text.status();
  v1::QuoteRequest request;
  if (absl::Status status = FromJson(*text, &request); !status.ok()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "--request=", flags.request, ": ", std::string(status.message())));
  }
  if (!flags.order.release.empty()) request.set_release(flags.order.release);
  if (flags.order.explain) request.set_explain(true);
  return request;
}

}  // namespace landed::cli
