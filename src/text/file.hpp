// Reading a document from disk.
#pragma once

#include <cstddef>
#include <string>

#include <assay/diagnostic.hpp>

namespace assay::text {

// Why a file could not be read, for whoever words the place: the path itself, or the line of a
// document that names it.
struct FileFault {
  Code code = Code::unreadable_file;
  std::string message;
  std::string help;
};

// What was meant by a path where nothing is: "did you mean 'gpu-impact.yaml'?"; the nearest name in
// its folder, or the same name in the folder above. Empty where there is none.
std::string meant_file(const std::string& path);

// A regular file of at most `most_bytes`, read whole; null with the fault filled in otherwise. A
// file that changes while it is read is a fault, never a mixture.
SourceRef read_file(const std::string& path, std::size_t most_bytes, FileFault& fault);

// The same, reported against the path.
SourceRef read_file(const std::string& path, std::size_t most_bytes, Diagnostics& out);

}  // namespace assay::text
