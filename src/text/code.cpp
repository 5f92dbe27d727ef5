#include <assay/code.hpp>

namespace assay {

std::string_view name(Code code) noexcept {
  switch (code) {
#define ASSAY_CODE_NAME(identifier, text) \
  case Code::identifier:                  \
    return text;
    ASSAY_CODES(ASSAY_CODE_NAME)
#undef ASSAY_CODE_NAME
  }
  return {};
}

}  // namespace assay
