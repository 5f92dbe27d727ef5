#include <cstdint>
#include <string>

#include "tree.hpp"
#include "yaml/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assay;
  const std::string text(reinterpret_cast<const char*>(data), size);
  Diagnostics out;
  const auto document = yaml::read(std::make_shared<Source>("fuzz", text), {}, out);
  fuzz::check(document, out);
  return 0;
}
