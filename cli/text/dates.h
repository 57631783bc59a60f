#ifndef LANDED_CLI_TEXT_DATES_H_
#define LANDED_CLI_TEXT_DATES_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "landed/v1/date.pb.h"
#include "landed/v1/delivery.pb.h"

namespace landed::cli {

// "Tue 2026-12-15".
std::string WeekdayText(const v1::Date& date);

// "2 h 14 min", "3 d 4 h"; "less than a minute".
std::string SpanText(absl::Duration span);

// The dates of a promise as labelled rows: when it should be there and when it
// leaves, until when to order for that, and what is sent ahead. None without
// dates. `asked_at` is the moment of the order.
std::vector<std::pair<std::string, std::string>> DateRows(
    const v1::DeliveryEstimate& delivery, absl::Time asked_at);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_DATES_H_
