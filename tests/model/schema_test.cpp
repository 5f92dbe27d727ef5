// The schema that editors read and the tables that the loader reads name the same keys.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "model/fields.hpp"
#include "support/files.hpp"

using namespace assay;
using model::Mapping;
using nlohmann::json;
namespace support = assay::testing_support;

TEST_SUITE("model") {
  using Names = std::vector<std::string>;

  // The first object with "properties" in a definition, whatever alternatives it stands in.
  const json* object_in(const json& definition) {
    if (definition.contains("properties")) return &definition;
    for (const char* list : {"oneOf", "anyOf", "allOf"})
      if (definition.contains(list))
        for (const json& choice : definition[list])
          if (const json* found = object_in(choice)) return found;
    return nullptr;
  }

  Names sorted(Names names) {
    std::sort(names.begin(), names.end());
    return names;
  }

  TEST_CASE("the schema has the keys of the tables") {
    const json schema =
        json::parse(support::must_read(support::source_path("schema/assay.schema.json")));
    const json& definitions = schema["definitions"];
    const auto part = [&](const char* definition, const char* key) -> const json& {
      return (*object_in(definitions[definition]))["properties"][key];
    };
    const std::pair<Mapping, const json*> pairs[] = {
        {Mapping::rubric, &definitions["rubric"]},
        {Mapping::fact, &definitions["fact"]},
        {Mapping::criterion, &definitions["criterion"]},
        {Mapping::level, &definitions["level"]},
        {Mapping::curve, &part("criterion", "curve")},
        {Mapping::matrix, &definitions["matrix"]},
        {Mapping::row, &part("matrix", "rows")["additionalProperties"]},
        {Mapping::flag, &definitions["flag"]},
        {Mapping::effect, &part("flag", "effect")},
        {Mapping::clause, &definitions["clause"]},
        {Mapping::multiplier, &definitions["multiplier"]},
        {Mapping::lexicon, &definitions["lexicon"]},
    };
    for (const auto& pair : pairs) {
      CAPTURE(static_cast<int>(pair.first));
      const json* object = object_in(*pair.second);
      REQUIRE(object != nullptr);
      Names keys, required, known, needed;
      for (const auto& property : (*object)["properties"].items())
        keys.push_back(property.key());
      if (object->contains("required")) required = (*object)["required"].get<Names>();
      for (const model::FieldInfo& field : model::fields(pair.first)) {
        known.emplace_back(field.name);
        if (field.required) needed.emplace_back(field.name);
      }
      CHECK(sorted(keys) == sorted(known));
      CHECK(sorted(required) == sorted(needed));
      CHECK((*object)["additionalProperties"] == false);
    }
  }
}
