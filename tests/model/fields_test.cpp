#include "model/fields.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace assay;

TEST_SUITE("model") {
  TEST_CASE("every mapping has a table, every field its words") {
    for (int m = 0; m <= static_cast<int>(model::Mapping::lexicon); ++m) {
      CAPTURE(m);
      const auto fields = model::fields(static_cast<model::Mapping>(m));
      CHECK(!fields.empty());
      std::set<std::string_view> names;
      for (const model::FieldInfo& field : fields) {
        CAPTURE(field.name);
        CHECK(names.insert(field.name).second);
        CHECK(!field.takes.empty());
        CHECK(!field.about.empty());
      }
    }
  }

  TEST_CASE("a rubric needs its id alone, a criterion too") {
    const auto required = [](model::Mapping mapping) {
      std::vector<std::string_view> names;
      for (const model::FieldInfo& field : model::fields(mapping))
        if (field.required) names.push_back(field.name);
      return names;
    };
    using Names = std::vector<std::string_view>;
    CHECK(required(model::Mapping::rubric) == Names{"rubric"});
    CHECK(required(model::Mapping::criterion) == Names{"id"});
  }
}
