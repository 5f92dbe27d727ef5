#include "text/file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "text/suggest.hpp"

namespace assay::text {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  // Without blocking: opening a pipe must not wait for its writer.
  explicit Descriptor(const char* path) : fd_(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const noexcept { return fd_; }

 private:
  int fd_;
};

// Words of our own: the system's depend on the locale.
std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file";
    case ENOTDIR:
      return "a part of the path is not a folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ENAMETOOLONG:
      return "the name is too long";
    case ELOOP:
      return "too many symbolic links";
    case EMFILE:
    case ENFILE:
      return "too many open files";
    case EIO:
      return "input/output error";
    default:
      return fmt::format("system error {}", error);
  }
}

FileFault unreadable(int error) {
  return {Code::unreadable_file, "cannot read the file: " + reason(error), {}};
}

FileFault too_large(std::size_t most_bytes) {
  return {Code::too_large, fmt::format("the file has more than the {} bytes allowed", most_bytes),
          "leave some out, or part it into files"};
}

bool same_state(const struct stat& a, const struct stat& b) noexcept {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

// All bytes up to the end; stops past `most_bytes`. Returns 0 or the error. Where `text` has a byte
// more than the file, nothing is moved.
int read_all(int fd, std::size_t most_bytes, std::string& text) {
  constexpr std::size_t least = 4096;
  std::size_t size = 0;
  while (size <= most_bytes) {
    if (text.size() == size) text.resize(size + std::max(least, size / 2));
    const ssize_t got = ::read(fd, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return 0;
}

// A fault of opening, with what was meant if the name is of nothing.
FileFault unopened(const std::string& path, int error) {
  FileFault fault = unreadable(error);
  if (error == ENOENT || error == ENOTDIR) fault.help = meant_file(path);
  return fault;
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

}  // namespace

std::string meant_file(const std::string& path) {
  constexpr std::size_t most_entries = 1000;
  const fs::path wanted(path);
  const std::string name = wanted.filename().string();
  const fs::path folder = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
  std::error_code failed;
  if (name.empty()) return {};
  if (!fs::is_directory(folder, failed))
    return fmt::format("there is no folder '{}'", folder.generic_string());
  for (const char* ending : {".yaml", ".yml"})
    if (is_file(folder / (name + ending))) return fmt::format("did you mean '{}{}'?", name, ending);
  if (is_file(folder / ".." / name)) return fmt::format("did you mean '../{}'?", name);
  std::vector<std::string> names;
  for (fs::directory_iterator at(folder, failed), end;
       !failed && at != end && names.size() < most_entries; at.increment(failed))
    if (is_file(at->path())) names.push_back(at->path().filename().string());
  std::sort(names.begin(), names.end());
  const std::vector<std::string_view> known(names.begin(), names.end());
  return did_you_mean(name, known);
}

SourceRef read_file(const std::string& path, std::size_t most_bytes, FileFault& fault) {
  const auto fail = [&](FileFault why) {
    fault = std::move(why);
    return SourceRef();
  };
  if (path.find('\0') != std::string::npos) return fail(unreadable(ENOENT));
  const Descriptor file(path.c_str());
  struct stat before {};
  if (file.get() < 0) return fail(unopened(path, errno));
  if (::fstat(file.get(), &before) != 0) return fail(unreadable(errno));
  if (S_ISDIR(before.st_mode))
    return fail({Code::is_directory, "this is a folder, not a file", "name a file in it"});
  if (!S_ISREG(before.st_mode))
    return fail({Code::not_regular_file, "this is not a regular file", "save it to a file first"});
  if (static_cast<std::size_t>(before.st_size) > most_bytes) return fail(too_large(most_bytes));

  std::string text(static_cast<std::size_t>(before.st_size) + 1, '\0');
  const int error = read_all(file.get(), most_bytes, text);
  struct stat after {};
  if (error != 0) return fail(unreadable(error));
  if (::fstat(file.get(), &after) != 0) return fail(unreadable(errno));
  if (!same_state(before, after) || static_cast<off_t>(text.size()) != after.st_size)
    return fail({Code::file_changed, "the file changed while it was read", "try again"});
  return std::make_shared<Source>(path, std::move(text));
}

SourceRef read_file(const std::string& path, std::size_t most_bytes, Diagnostics& out) {
  FileFault fault;
  SourceRef source = read_file(path, most_bytes, fault);
  if (!source)
    out.error(fault.code, std::make_shared<Source>(path), {}, std::move(fault.message),
              std::move(fault.help));
  return source;
}

}  // namespace assay::text
