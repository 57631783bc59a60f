#include "data/schema/categories.h"

namespace landed::data {

const Schema<CategoryRow>& CategorySchema() {
  using Row = CategoryRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kCategories, "categories")
                           .Key("category", &Row::category)
                           .Value("name", &Row::name)
                           .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
