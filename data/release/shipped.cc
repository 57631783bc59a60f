#include "data/release/shipped.h"

#include <limits.h>
#include <stdlib.h>

#include <memory>

#include "tools/cpp/runfiles/runfiles.h"

namespace landed::data {
namespace {

using bazel::tools::cpp::runfiles::Runfiles;

constexpr char kDefault[] = "data";
constexpr char kActive[] = "/releases/ACTIVE";

// Absolute and without links; "" if there is no such file.
std::string RealPath(const std::string& path) {
  char real[PATH_MAX];
  return realpath(path.c_str(), real) == nullptr ? "" : real;
}

}  // namespace

std::string ShippedRoot() {
  // The name that a program was started by is no path when the shell found it.
  const std::string program = RealPath("/proc/self/exe");
  std::string error;
  const std::unique_ptr<Runfiles> runfiles(Runfiles::Create(program, &error));
  if (runfiles == nullptr) return kDefault;
  // Runfiles are links to the files, and no link is followed below a root.
  std::string active =
      RealPath(runfiles->Rlocation(std::string("landed/data") + kActive));
  const size_t end = sizeof(kActive) - 1;
  if (active.size() <= end) return kDefault;
  active.resize(active.size() - end);
  return active;
}

}  // namespace landed::data
