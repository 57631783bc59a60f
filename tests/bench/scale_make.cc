// Writes generated tables into an empty folder:
//   scale_make --folder=DIR --postal_rows=1000000
//   scale_make --folder=DIR --merchants=10000

#include <string>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "tests/bench/scale_tables.h"

ABSL_FLAG(std::string, folder, "", "Gets tables/ and releases/.");
ABSL_FLAG(size_t, postal_rows, 0, "Rows more than the shipped ones.");
ABSL_FLAG(size_t, merchants, 0, "Merchants more than the shipped ones.");
ABSL_FLAG(uint64_t, seed, 1, "Which rows, and which shop is copied first.");

int main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  landed::bench::ScaleOptions options;
  options.postal_rows = absl::GetFlag(FLAGS_postal_rows);
  options.merchants = absl::GetFlag(FLAGS_merchants);
  options.seed = absl::GetFlag(FLAGS_seed);
  landed::bench::WriteScaledTables(options, absl::GetFlag(FLAGS_folder));
  return 0;
}
