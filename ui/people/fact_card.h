// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace xinglin {

class Sparkline;
class Theme;

/// A card with a heading, one large figure, a course, and a few facts with their words.
class FactCard final : public QFrame
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name;
        QString value;
        QString hover;
    };
    struct Content
    {
        QString title;
        QString figure;  ///< with its unit; empty: none
        QString basis;   ///< what the figure rests on
        std::vector<std::optional<double>> course;
        std::vector<Fact> facts;
    };

    explicit FactCard(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const Content &content);

private:
    QLabel *m_title;
    QLabel *m_figure;
    QLabel *m_basis;
    Sparkline *m_course;
    QWidget *m_facts;
    QGridLayout *m_grid;
    std::vector<QLabel *> m_labels;
};

}  // namespace xinglin
