// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sound_player.h"

#include <QtEndian>

#include <alsa/asoundlib.h>

#include <memory>

namespace xinglin {
namespace {

struct Wave
{
    unsigned channels = 0, rate = 0;
    QByteArray samples;
};

std::optional<Wave> read(const QByteArray &wav)
{
    constexpr qsizetype kHeader = 12, kChunk = 8;
    if (!wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return std::nullopt;
    Wave wave;
    for (qsizetype at = kHeader; at + kChunk <= wav.size();) {
        const QByteArray name = wav.mid(at, 4);
        const auto size = qsizetype{qFromLittleEndian<quint32>(wav.constData() + at + 4)};
        const QByteArray content = wav.mid(at + kChunk, size);
        if (name == "fmt " && content.size() >= 16) {
            const bool isPlain = qFromLittleEndian<quint16>(content.constData()) == 1 &&
                                 qFromLittleEndian<quint16>(content.constData() + 14) == 16;
            if (!isPlain)
                return std::nullopt;
            wave.channels = qFromLittleEndian<quint16>(content.constData() + 2);
            wave.rate = qFromLittleEndian<quint32>(content.constData() + 4);
        } else if (name == "data") {
            wave.samples = content;
        }
        at += kChunk + size + size % 2;
    }
    return wave.channels > 0 && wave.rate > 0 && !wave.samples.isEmpty() ? std::optional(wave) : std::nullopt;
}

void keepQuiet(const char *, int, const char *, int, const char *, ...) {}

}  // namespace

Status playSound(const QByteArray &wav, const QByteArray &device)
{
    const auto wave = read(wav);
    if (!wave)
        return fail(ErrorCode::invalidData, {}, QStringLiteral("no plain WAV file"));
    snd_lib_error_set_handler(&keepQuiet);  // what fails is told by the answer, not on the terminal
    snd_pcm_t *opened = nullptr;
    int code = snd_pcm_open(&opened, device.constData(), SND_PCM_STREAM_PLAYBACK, 0);
    if (code < 0)
        return fail(ErrorCode::io, {}, QString::fromUtf8(snd_strerror(code)));
    const std::unique_ptr<snd_pcm_t, int (*)(snd_pcm_t *)> output(opened, &snd_pcm_close);
    constexpr unsigned kLatencyUs = 200'000;
    code = snd_pcm_set_params(opened, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, wave->channels,
                              wave->rate, 1, kLatencyUs);
    if (code < 0)
        return fail(ErrorCode::io, {}, QString::fromUtf8(snd_strerror(code)));
    const auto frame = qsizetype{wave->channels} * 2;
    for (qsizetype at = 0; at + frame <= wave->samples.size();) {
        const auto left = static_cast<snd_pcm_uframes_t>((wave->samples.size() - at) / frame);
        snd_pcm_sframes_t written = snd_pcm_writei(opened, wave->samples.constData() + at, left);
        if (written < 0)
            written = snd_pcm_recover(opened, static_cast<int>(written), 1);
        if (written < 0)
            return fail(ErrorCode::io, {}, QString::fromUtf8(snd_strerror(static_cast<int>(written))));
        at += static_cast<qsizetype>(written) * frame;
    }
    snd_pcm_drain(opened);
    return {};
}

}  // namespace xinglin
