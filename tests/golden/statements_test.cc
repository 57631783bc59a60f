// Every line of statements/*.csv is a test of its own: the order in its flags,
// answered from the shipped tables, holds what the line expects.

#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "cli/io.h"
#include "cli/local.h"
#include "cli/quote_flags.h"
#include "data/release/shipped.h"
#include "data/source/csv.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "tests/golden/expectation.h"

namespace landed::golden {
namespace {

constexpr char kFolder[] = "tests/golden/statements";
constexpr size_t kMostBytes = 4 << 20;

// As protocol buffers name things, nothing left out.
Json ToJson(const v1::QuoteResponse& response) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  options.always_print_primitive_fields = true;
  std::string text;
  EXPECT_TRUE(
      google::protobuf::util::MessageToJsonString(response, &text, options)
          .ok());
  return Json::parse(text);
}

absl::StatusOr<Json> Ask(const std::string& flags) {
  static auto& tables = *new cli::Local(data::ShippedRoot());
  CLI::App app;
  cli::QuoteFlags quote;
  cli::AddQuoteFlags(&app, &quote);
  try {
    app.parse(flags, /*program_name_included=*/false);
  } catch (const CLI::Error& error) {
    return absl::InvalidArgumentError(error.what());
  }
  std::istringstream in;
  std::ostringstream out;
  const auto request = cli::ReadQuoteRequest(quote, {in, out, out});
  if (!request.ok()) return request.status();
  v1::QuoteResponse response;
  absl::Status status = tables.Quote(*request, &response);
  if (!status.ok()) return status;
  return ToJson(response);
}

// Asks once for all lines that ask the same.
const absl::StatusOr<Json>& AnswerTo(const std::string& flags) {
  static auto& answers = *new std::map<std::string, absl::StatusOr<Json>>();
  const auto found = answers.find(flags);
  if (found != answers.end()) return found->second;
  return answers.emplace(flags, Ask(flags)).first->second;
}

struct Statement {
  std::string file;
  int line = 0;
  std::string statement, request, path, expect;
};

class StatementTest : public testing::Test {
 public:
  explicit StatementTest(Statement statement)
      : statement_(std::move(statement)) {}

  void TestBody() override {
    const absl::StatusOr<Json>& answer = AnswerTo(statement_.request);
    const std::string difference =
        answer.ok() ? Compare(*answer, statement_.path, statement_.expect)
                    : std::string(answer.status().message());
    if (difference.empty()) return;
    ADD_FAILURE_AT(statement_.file.c_str(), statement_.line)
        << statement_.file << ":" << statement_.line << ": " << difference
        << "\n  at " << statement_.path << "\n  for landed quote "
        << statement_.request << "\n  because: " << statement_.statement;
  }

 private:
  Statement statement_;
};

void Register(const Statement& statement, const std::string& suite) {
  testing::RegisterTest(
      suite.c_str(), absl::StrCat("line_", statement.line).c_str(), nullptr,
      nullptr, statement.file.c_str(), statement.line,
      [statement]() -> testing::Test* { return new StatementTest(statement); });
}

// How many statements the file has; says on stderr why there are none.
size_t RegisterFile(const std::string& name) {
  const std::string path = absl::StrCat(kFolder, "/", name);
  const auto text =
      cli::ReadInput(path, kMostBytes, {std::cin, std::cout, std::cerr});
  if (!text.ok()) {
    std::cerr << text.status().message() << "\n";
    return 0;
  }
  data::Findings findings;
  const data::CsvTable table = data::ParseCsv(path, *text, {}, &findings);
  for (const data::Finding& finding : findings.Sorted()) {
    std::cerr << data::ToString(finding) << "\n";
  }
  const std::vector<absl::string_view> columns = {"statement", "request",
                                                  "path", "expect"};
  if (!findings.empty() || table.header != columns) return 0;
  const std::string suite = absl::StrReplaceAll(name, {{".", "_"}});
  for (size_t row = 0; row < table.row_count(); ++row) {
    const auto cell = [&](size_t c) { return std::string(table.cell(row, c)); };
    Register({path, static_cast<int>(table.lines[row]), cell(0), cell(1),
              cell(2), cell(3)},
             suite);
  }
  return table.row_count();
}

}  // namespace
}  // namespace landed::golden

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const char* name :
       {"coco.csv", "knt.csv", "madetoorder.csv", "migems.csv", "missko.csv"}) {
    if (landed::golden::RegisterFile(name) == 0) {
      std::cerr << name << ": no statements could be read\n";
      return 1;
    }
  }
  return RUN_ALL_TESTS();
}
