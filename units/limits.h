#ifndef LANDED_UNITS_LIMITS_H_
#define LANDED_UNITS_LIMITS_H_

#include <cstddef>
#include <cstdint>

// Every limit on what a caller may ask, in one place. A request beyond one is
// refused with an error that names the field and the limit.
namespace landed::limits {

// Items in an order.
inline constexpr size_t kItems = 1'000;
// Pieces of one item.
inline constexpr int64_t kQuantity = 1'000'000;
// Any sum of money of an order, in minor units: a thousand million million
// cents. Small enough that no later step can leave int64.
inline constexpr int64_t kMinorUnits = 1'000'000'000'000'000;
// Weight of one piece: a hundred tonnes.
inline constexpr int64_t kWeightGrams = 100'000'000;
// Bytes of one text field (a merchant id, a SKU, a postal code …).
inline constexpr size_t kTextBytes = 200;
// Orders are placed from 1990-01-01 to 2099-12-31, UTC.
inline constexpr int64_t kEarliestPlacedAt = 631'152'000;
inline constexpr int64_t kLatestPlacedAt = 4'102'444'799;
// Problems told about one order; the first ones, in the order of the fields.
inline constexpr size_t kProblems = 100;

// Bytes of one request message: a thousand items with every field filled.
inline constexpr int kRequestBytes = 1 << 20;
// Calls in flight on one connection.
inline constexpr int kStreamsPerConnection = 256;
// Answers of one StreamQuotes call that wait to be sent. With so many, nothing
// more is read from the caller.
inline constexpr size_t kAnswersWaiting = 16;
// Releases in one page of ListReleases: when the caller does not say, and at
// the most.
inline constexpr int kReleasesPage = 100;
inline constexpr int kMostReleasesPage = 1'000;

// Calls that read files or compile tables and wait for their turn.
inline constexpr size_t kSlowCallsWaiting = 16;
// Changed rows in one page of CompareReleases, likewise.
inline constexpr int kChangesPage = 1'000;
inline constexpr int kMostChangesPage = 10'000;

// Once told to stop, the server first says only to health checks that it does
// not serve, for so long; then it refuses new calls, and gives those in flight
// so long to end; then it goes on refusing for so long, and ends.
inline constexpr int kNoticeMillis = 200;
inline constexpr int kDrainMillis = 20'000;
inline constexpr int kLingerMillis = 50;

}  // namespace landed::limits

#endif  // LANDED_UNITS_LIMITS_H_
