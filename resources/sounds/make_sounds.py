#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the alert sounds in this folder: 16 bit, mono, 22,050 Hz. Run it after a change; the files are kept.

Each is told from the others by rhythm and pitch, not by loudness: P0 three hurried pairs, rising; P1 two calm tones;
P2 one soft low tone."""
import math
import pathlib
import struct
import wave

RATE = 22050


def tone(hertz, seconds, volume):
    """A sine with one overtone, swelling and fading over 8 ms so that it does not click."""
    count = int(RATE * seconds)
    edge = int(RATE * 0.008)
    samples = []
    for i in range(count):
        envelope = min(1.0, i / edge, (count - i) / edge)
        phase = 2.0 * math.pi * hertz * i / RATE
        samples.append(volume * envelope * (0.8 * math.sin(phase) + 0.2 * math.sin(2.0 * phase)))
    return samples


def rest(seconds):
    return [0.0] * int(RATE * seconds)


SOUNDS = {
    "p0": (tone(880, 0.09, 0.8) + tone(1320, 0.12, 0.8) + rest(0.09)) * 3,
    "p1": tone(784, 0.14, 0.55) + rest(0.08) + tone(784, 0.14, 0.55),
    "p2": tone(523, 0.22, 0.35),
}

for name, samples in SOUNDS.items():
    with wave.open(str(pathlib.Path(__file__).with_name(name + ".wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(32767 * s)) for s in samples))
