/// Decimals beside doubles and Boost's numbers: single operations and a weighted mean of 20.
#include <array>
#include <cmath>
#include <random>

#include <assay/decimal.hpp>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using assay::Decimal;
using Float = boost::multiprecision::cpp_dec_float_50;
using Ratio = boost::multiprecision::cpp_rational;

constexpr std::size_t kCount = 256;

/// Weights and points as people write them: up to 6 digits, up to 3 of them decimals.
template <typename Number, typename Make>
std::array<Number, kCount> make_numbers(std::uint64_t seed, Make make) {
  std::mt19937_64 random(seed);
  std::array<Number, kCount> numbers;
  for (auto& number : numbers) {
    const auto digits = static_cast<std::int64_t>(random() % 100000 + 1);
    number = make(digits, static_cast<int>(random() % 4));
  }
  return numbers;
}

template <typename Number>
std::array<Number, kCount> numbers(std::uint64_t seed) {
  static const std::array<std::int64_t, 4> kUnits{1, 10, 100, 1000};
  return make_numbers<Number>(seed, [](std::int64_t digits, int decimals) {
    if constexpr (std::is_same_v<Number, Decimal>) {
      return Decimal::scaled(digits, -decimals);
    } else {
      return Number(Number(digits) / Number(kUnits[static_cast<std::size_t>(decimals)]));
    }
  });
}

template <typename Number, typename Operation>
void run(benchmark::State& state, Operation operation) {
  const auto left = numbers<Number>(1), right = numbers<Number>(2);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kCount; ++i) {
      benchmark::DoNotOptimize(operation(left[i], right[i]));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kCount));
}

template <typename Number>
void add(benchmark::State& state) {
  run<Number>(state, [](const Number& a, const Number& b) {
    if constexpr (std::is_same_v<Number, Decimal>) {
      return assay::add(a, b);
    } else {
      return Number(a + b);
    }
  });
}

template <typename Number>
void multiply(benchmark::State& state) {
  run<Number>(state, [](const Number& a, const Number& b) {
    if constexpr (std::is_same_v<Number, Decimal>) {
      return assay::multiply(a, b);
    } else {
      return Number(a * b);
    }
  });
}

template <typename Number>
void divide(benchmark::State& state) {
  run<Number>(state, [](const Number& a, const Number& b) {
    if constexpr (std::is_same_v<Number, Decimal>) {
      return assay::divide(a, b);
    } else {
      return Number(a / b);
    }
  });
}

void divide_and_round(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal& b) {
    return assay::round(*assay::divide(a, b), 6);
  });
}

void divide_to_places(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal& b) { return assay::divide(a, b, 6); });
}

void compare(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal& b) { return a < b; });
}

template <typename Number>
void log10(benchmark::State& state) {
  run<Number>(state, [](const Number& a, const Number&) {
    if constexpr (std::is_same_v<Number, Decimal>) {
      return assay::log10(a);
    } else if constexpr (std::is_same_v<Number, double>) {
      return std::log10(a);
    } else {
      return Number(log10(a));
    }
  });
}

void exp(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal&) {
    return assay::exp(Decimal::scaled(a.coefficient(), -5));
  });
}

void sqrt(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal&) { return assay::sqrt(a); });
}

void pow(benchmark::State& state) {
  run<Decimal>(state, [](const Decimal& a, const Decimal&) {
    return assay::pow(a, Decimal::scaled(11, -1));
  });
}

void to_text(benchmark::State& state) {
  char buffer[120];
  run<Decimal>(state, [&](const Decimal& a, const Decimal&) {
    char* end = assay::to_chars(buffer, a);
    benchmark::ClobberMemory();
    return end;
  });
}

void parse(benchmark::State& state) {
  const std::array<std::string_view, 4> texts{"85", "0.125", "-1234.567", "1.5e3"};
  for (auto _ : state) {
    for (const auto text : texts)
      benchmark::DoNotOptimize(Decimal::parse(text));
  }
  state.SetItemsProcessed(state.iterations() * 4);
}

/// Weights and points of 20 criteria; the mean to 2 decimals.
template <typename Number>
void mean_of_20(benchmark::State& state) {
  const auto weights = numbers<Number>(3), points = numbers<Number>(4);
  for (auto _ : state) {
    Number sum = 0, total = 0;
    for (std::size_t i = 0; i < 20; ++i) {
      if constexpr (std::is_same_v<Number, Decimal>) {
        sum = *assay::add(sum, *assay::multiply(weights[i], points[i]));
        total = *assay::add(total, weights[i]);
      } else {
        sum += weights[i] * points[i];
        total += weights[i];
      }
    }
    if constexpr (std::is_same_v<Number, Decimal>) {
      benchmark::DoNotOptimize(assay::divide(sum, total, 2));
    } else if constexpr (std::is_same_v<Number, double>) {
      benchmark::DoNotOptimize(std::nearbyint(sum / total * 100) / 100);
    } else {
      benchmark::DoNotOptimize(Number(sum / total));
    }
  }
}

BENCHMARK(add<double>)->Name("decimal/add/double");
BENCHMARK(add<Decimal>)->Name("decimal/add/assay");
BENCHMARK(add<Float>)->Name("decimal/add/cpp_dec_float");
BENCHMARK(add<Ratio>)->Name("decimal/add/cpp_rational");
BENCHMARK(multiply<double>)->Name("decimal/multiply/double");
BENCHMARK(multiply<Decimal>)->Name("decimal/multiply/assay");
BENCHMARK(multiply<Float>)->Name("decimal/multiply/cpp_dec_float");
BENCHMARK(multiply<Ratio>)->Name("decimal/multiply/cpp_rational");
BENCHMARK(divide<double>)->Name("decimal/divide/double");
BENCHMARK(divide<Decimal>)->Name("decimal/divide/assay");
BENCHMARK(divide<Float>)->Name("decimal/divide/cpp_dec_float");
BENCHMARK(divide<Ratio>)->Name("decimal/divide/cpp_rational");
BENCHMARK(divide_and_round)->Name("decimal/divide_then_round/assay");
BENCHMARK(divide_to_places)->Name("decimal/divide_to_places/assay");
BENCHMARK(compare)->Name("decimal/compare/assay");
BENCHMARK(log10<double>)->Name("decimal/log10/double");
BENCHMARK(log10<Decimal>)->Name("decimal/log10/assay");
BENCHMARK(log10<Float>)->Name("decimal/log10/cpp_dec_float");
BENCHMARK(exp)->Name("decimal/exp/assay");
BENCHMARK(sqrt)->Name("decimal/sqrt/assay");
BENCHMARK(pow)->Name("decimal/pow/assay");
BENCHMARK(to_text)->Name("decimal/to_chars/assay");
BENCHMARK(parse)->Name("decimal/parse/assay");
BENCHMARK(mean_of_20<double>)->Name("decimal/mean_of_20/double");
BENCHMARK(mean_of_20<Decimal>)->Name("decimal/mean_of_20/assay");
BENCHMARK(mean_of_20<Float>)->Name("decimal/mean_of_20/cpp_dec_float");
BENCHMARK(mean_of_20<Ratio>)->Name("decimal/mean_of_20/cpp_rational");

}  // namespace
