#include "cli/step_flags.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

v1::JournalEntry Entry() {
  v1::JournalEntry entry;
  entry.set_from("one");
  entry.set_to("two");
  entry.set_who("ann");
  entry.mutable_recorded_at()->set_seconds(1'795'435'200);
  entry.mutable_effective_at()->set_seconds(1'795'435'200);
  return entry;
}

TEST(AddStepFlags, KnowsWhoRunsTheCommand) {
  CLI::App app;
  StepFlags flags;
  AddStepFlags(&app, &flags);
  app.parse("", false);
  EXPECT_NE(flags.by, "");
  EXPECT_EQ(flags.note, "");
  EXPECT_GT(flags.where.timeout_seconds, WhereFlags().timeout_seconds);
}

TEST(AddStepFlags, AFolderIsNotAServer) {
  CLI::App app;
  StepFlags flags;
  AddStepFlags(&app, &flags);
  EXPECT_THROW(app.parse("--server=a:1 --state=b", false), CLI::ParseError);
}

TEST(EntryPage, SaysWhatIsInForce) {
  v1::JournalEntry entry = Entry();
  EXPECT_EQ(EntryPage(entry), "two is in force; before it: one\nby ann\n");
  entry.clear_from();
  entry.set_note("new prices");
  EXPECT_EQ(EntryPage(entry), "two is in force\nby ann: new prices\n");
}

TEST(EntryPage, SaysWhatWillBeInForce) {
  v1::JournalEntry entry = Entry();
  entry.mutable_effective_at()->set_nanos(500'000'000);
  EXPECT_EQ(EntryPage(entry),
            "two will be in force from 2026-11-23T12:00:00.5Z; until then: "
            "one\nby ann\n");
}

}  // namespace
}  // namespace landed::cli
