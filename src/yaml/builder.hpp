// From the parser's events to our tree, with the faults that events show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "yaml/node.hpp"

namespace assay::yaml {

// Thrown through the parser to stop it; the reason has been reported.
struct Stop {};

class Builder final : public YAML::EventHandler {
 public:
  // `shift` is added to the parser's offsets.
  Builder(const SourceRef& source, std::uint32_t shift, const Limits& limits, Diagnostics& out)
      : source_(source), raw_(source->text()), shift_(shift), limits_(limits), out_(out) {}

  const Node& root() const noexcept { return root_; }
  bool root_in_flow() const noexcept { return root_in_flow_; }
  Node take_root() { return std::move(root_); }
  std::uint32_t offset(const YAML::Mark& mark) const noexcept;
  // Where the innermost open flow collection starts.
  std::optional<std::uint32_t> open_bracket() const noexcept;
  // The last scalar or collection that was finished.
  Span last() const noexcept { return last_; }
  Style last_style() const noexcept { return last_style_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  struct Frame {
    Node node;
    bool wants_value = false;  // the last of its members has its key
    bool flow = false;
    std::uint32_t column = 0;  // of the collection, in bytes from 0
  };

  void count_node(std::uint32_t at);
  // Reports anchors and tags before a node; gives the offset of the node itself.
  std::uint32_t properties(std::uint32_t at, const std::string& tag, YAML::anchor_t anchor);
  std::string_view value_of(std::size_t at) const;
  std::optional<Span> read_as_tag(std::uint32_t begin, std::uint32_t at) const;
  [[noreturn]] void report_unterminated(std::uint32_t at);
  void start(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Kind kind,
             bool flow);
  void finish();
  std::uint32_t closing_bracket(char bracket) const noexcept;
  bool is_written_null(std::uint32_t at) const noexcept;
  Span empty_value(std::uint32_t before) const noexcept;
  void place(Node&& node);
  void place_key(Frame& frame, Node&& key);

  const SourceRef& source_;
  std::string_view raw_;
  std::uint32_t shift_;
  const Limits& limits_;
  Diagnostics& out_;
  std::vector<Frame> open_;
  Node root_;
  bool root_in_flow_ = false;
  Span last_{};
  Style last_style_ = Style::plain;
  std::size_t nodes_ = 0;
};

}  // namespace assay::yaml
