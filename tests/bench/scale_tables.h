#ifndef LANDED_TESTS_BENCH_SCALE_TABLES_H_
#define LANDED_TESTS_BENCH_SCALE_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "data/release/shipped.h"

namespace landed::bench {

// Tables as they may become: the shipped ones and many more rows, or many more
// merchants, in the product's own form. The same options give the same bytes.
struct ScaleOptions {
  size_t postal_rows = 0;  // Canadian postal codes, each with its province
  size_t merchants = 0;    // copies of the shipped shops, under other names
  uint64_t seed = 1;
  std::string shipped = data::ShippedRoot();  // the tables to begin with
};

// So many different Canadian postal codes ("K1A0B1"), sorted.
std::vector<std::string> PostalCodes(size_t count, uint64_t seed);

// The id of a generated merchant, a copy of a shop of the shipped tables:
// "coco-00001".
std::string MerchantId(const std::string& shop, size_t number);

// Writes releases "base", which is active, and "changed" into `root`, an empty
// folder. In "changed" one merchant has another version: the last generated
// one, or coco if there is none. Ends the program if a file cannot be written.
void WriteScaledTables(const ScaleOptions& options, const std::string& root);

}  // namespace landed::bench

#endif  // LANDED_TESTS_BENCH_SCALE_TABLES_H_
