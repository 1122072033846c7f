// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace xinglin {

/// A folder that is made, with those above it, for something that may yet be refused. Not thread-bound.
class MadeFolder
{
public:
    /// Makes what is missing. Where not all could be made, what could is taken back at once.
    explicit MadeFolder(const QString &path);

    bool isThere() const { return m_isThere; }
    /// It was not there before.
    bool isNew() const { return m_isThere && !m_made.isEmpty(); }
    /// Removes again what was made, as far as nobody put anything into it.
    void takeBack() const;

private:
    QStringList m_made;  ///< the deepest first
    bool m_isThere = false;
};

}  // namespace xinglin
