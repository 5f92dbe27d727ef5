#include "support/small_stack.hpp"

#include <pthread.h>

#include <doctest/doctest.h>

namespace assay::testing_support {
namespace {

void* run(void* work) {
  (*static_cast<std::function<void()>*>(work))();
  return nullptr;
}

}  // namespace

void on_small_stack(std::size_t bytes, std::function<void()> work) {
  pthread_attr_t attributes;
  pthread_t thread{};
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstacksize(&attributes, bytes) == 0);
  REQUIRE(pthread_create(&thread, &attributes, run, &work) == 0);
  CHECK(pthread_join(thread, nullptr) == 0);
  CHECK(pthread_attr_destroy(&attributes) == 0);
}

}  // namespace assay::testing_support
