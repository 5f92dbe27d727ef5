#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <assay/testing.hpp>

namespace assay {
namespace {

Status failed(const std::string& path, const std::string& why) {
  Diagnostics out;
  out.error(Code::unwritable_file, std::make_shared<const Source>(path), {},
            "the file cannot be written: " + why);
  return out;
}

bool write(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && whole;
}

}  // namespace

Status write_file(const std::string& path, std::string_view text) {
  namespace fs = std::filesystem;
  std::error_code error;
  // A link is written through, and keeps being one.
  const bool link = fs::is_symlink(path, error);
  error.clear();  // a file that is not there yet is no error
  const fs::path target = link ? fs::canonical(path, error) : fs::path(path);
  if (error) return failed(path, error.message());
  const std::string aside = target.string() + ".assay-new";
  if (!write(aside, text)) {
    const std::string why = std::strerror(errno);
    fs::remove(aside, error);
    return failed(path, why);
  }
  const auto mode = fs::status(target, error).permissions();
  if (!error) fs::permissions(aside, mode, error);
  fs::rename(aside, target, error);
  if (!error) return {};
  const std::string why = error.message();
  fs::remove(aside, error);
  return failed(path, why);
}

}  // namespace assay
