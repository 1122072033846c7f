// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace xinglin {

class Theme;

/// What should be done about a person: the most pressing first, who should do it, why, and on demand the
/// evidence. GUI thread.
class RecommendationCard final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::size_t kFirst = 3;

    explicit RecommendationCard(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing while the answer is on its way; hidden when the engine has no such method.
    void setResult(const AnalysisResult *result);
    void showLoading();
    void showError(const QString &message);
    void retranslate();

Q_SIGNALS:
    /// Show the result that caused a recommendation.
    void causeRequested(const QString &method, const QString &metric);

private:
    void show();
    void addItem(const results::Advice &advice);
    QWidget *makeDetails(const results::Advice &advice, QWidget *parent) const;
    void clear();

    const Theme &m_theme;
    std::optional<AnalysisResult> m_result;
    QString m_message;
    bool m_showsAll = false;
    QLabel *m_title;
    QToolButton *m_explain;
    QLabel *m_words;
    QVBoxLayout *m_items;
    QPushButton *m_more;
    std::vector<QWidget *> m_rows;
};

}  // namespace xinglin
