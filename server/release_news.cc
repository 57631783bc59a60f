#include "server/release_news.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace landed::server {

std::vector<Event> ReleaseNews::Look(const data::Store& store,
                                     const absl::Status& looked) {
  const std::string serves =
      store.Active() == nullptr ? "" : store.Active()->name();
  std::vector<Event> news;
  std::vector<std::string> told;
  const auto tell = [&](const char* name, const absl::Status& status) {
    if (status.ok()) return;
    Event event{name, serves, std::string(status.message())};
    told.push_back(absl::StrCat(name, " ", serves, " ", event.message));
    const bool is_known =
        std::find(told_.begin(), told_.end(), told.back()) != told_.end();
    if (!is_known) news.push_back(std::move(event));
  };
  tell("release_passed_over", store.passed_over());
  tell("no_release", store.status());
  tell("releases_not_read", looked);
  told_ = std::move(told);
  return news;
}

}  // namespace landed::server
