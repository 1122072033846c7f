// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/outline_tree.h"

#include "reports/render/pdf/syntax.h"

namespace xinglin::pdf {
namespace {

struct Bookmark
{
    int object = 0;
    std::size_t parent = 0;
    std::size_t place = 0;  ///< among its siblings
    std::vector<std::size_t> children;
};

/// One for each entry and, last, the root.
std::vector<Bookmark> nested(ObjectWriter &writer, const std::vector<OutlineEntry> &entries)
{
    const std::size_t root = entries.size();
    std::vector<Bookmark> marks(root + 1);
    std::vector<std::size_t> open{root};
    for (std::size_t i = 0; i < root; ++i) {
        while (open.size() > 1 && entries[open.back()].level >= entries[i].level)
            open.pop_back();
        marks[i].parent = open.back();
        marks[i].place = marks[open.back()].children.size();
        marks[open.back()].children.push_back(i);
        open.push_back(i);
    }
    for (Bookmark &mark : marks)
        mark.object = writer.reserve();
    return marks;
}

}  // namespace

int writeOutlines(ObjectWriter &writer, const std::vector<OutlineEntry> &entries,
                  const std::function<std::string(const OutlineEntry &)> &destination)
{
    const std::vector<Bookmark> marks = nested(writer, entries);
    const auto at = [&marks](std::size_t mark) { return reference(marks[mark].object); };
    const auto childrenOf = [&](std::size_t mark, bool isOpen) {
        std::string out;
        const std::vector<std::size_t> &children = marks[mark].children;
        if (children.empty())
            return out;
        out = "/First " + at(children.front()) + "/Last " + at(children.back()) + "/Count ";
        addInt(out, static_cast<long long>(children.size()) * (isOpen ? 1 : -1));
        return out;
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::vector<std::size_t> &siblings = marks[marks[i].parent].children;
        std::string value = "<</Title" + textString(entries[i].text) + "/Parent " + at(marks[i].parent) +
                            "/Dest" + destination(entries[i]);
        if (marks[i].place > 0)
            value += "/Prev " + at(siblings[marks[i].place - 1]);
        if (marks[i].place + 1 < siblings.size())
            value += "/Next " + at(siblings[marks[i].place + 1]);
        writer.put(marks[i].object, value + childrenOf(i, false) + ">>");
    }
    writer.put(marks.back().object, "<</Type/Outlines" + childrenOf(entries.size(), true) + ">>");
    return marks.back().object;
}

}  // namespace xinglin::pdf
