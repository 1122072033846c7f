// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/zone.h"
#include "workspace/demo/demo_watch.h"

#include <QStringList>

namespace xinglin {

/// The demo as files, in the form in which any company would bring its own: lists as CSV, what watches sent
/// as NDJSON. Equal options make equal files. One thread writes; simulation runs on all cores.
class DemoFiles
{
public:
    static Result<DemoFiles> make(const DemoOptions &options, const QString &folder);

    const DemoCompany &company() const { return *m_company; }

    /// units.csv, people.csv, heads.csv, bindings.csv, checkups.csv and stories.json.
    Status writeLists();
    /// Names of the lists, in the order in which they are to be imported.
    QStringList lists() const;

    /// Files of samples, each of some people's watches (a site's gateway); the last one is the late
    /// back-fill.
    int sampleFileCount() const { return static_cast<int>(m_parts.size()) + 1; }
    /// Simulates and writes one of them; its path.
    Result<QString> writeSamples(int index);

    /// What came in over a stretch of the last days, to be replayed at its end.
    struct Slice
    {
        Instant from, to;
        QStringList files;  ///< that were written: samples first, then events
    };
    /// By time; the files are complete when all samples are written.
    Result<std::vector<Slice>> slices() const;

    /// devices.ndjson and events.ndjson.
    Status writeDeviceMessages();
    QStringList deviceMessages() const;

private:
    /// People [first, end) of one company.
    struct Part
    {
        QString name;
        int first = 0, end = 0;
    };

    DemoFiles(const DemoOptions &options, const QString &folder, DemoCompany company, Zone zone);

    QString path(const QString &name) const;
    Status write(const QString &name, const std::string &content) const;
    std::string unitsCsv(bool withHeads) const;
    std::string peopleCsv() const;
    std::string bindingsCsv() const;
    std::string lateSamples() const;
    std::string deviceInfos() const;
    std::string events(const TimeRange &range) const;
    Status appendSlices(const std::vector<std::vector<std::string>> &people, bool isFirst) const;
    QString sliceName(int slice) const;
    TimeRange sliceTime(int slice) const;

    DemoOptions m_options;
    QString m_folder;
    std::shared_ptr<const DemoCompany> m_company;
    std::shared_ptr<const DemoStories> m_stories;
    Zone m_zone;
    std::vector<Part> m_parts;
};

}  // namespace xinglin
