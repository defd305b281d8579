#!/usr/bin/env python3
"""Makes the console's four sounds, from nothing but sums of sines.

    python3 assets/sounds/make.py

writes them to src/main/resources/org/evenkeel/platform/sounds (16 bit, mono, 22050 Hz) and says how long and large each is.
The same script gives the same bytes on every machine. Each sound is a few soft bell tones that do not startle:
a rounded attack of 12 ms, an exponential fall, the highest peak at 40 % of full scale. How pressing they are is in the
figure, not in the loudness:

    reply    one tone                          a customer of ours wrote
    chat     two tones upwards                 somebody new is there
    due      the same tone twice, soft knock   something must be done now to stay in time
    overdue  three tones downwards             the time is over
"""

import math
import pathlib
import struct
import wave

RATE = 22_050
PEAK = 0.40
ATTACK = 0.012
PARTIALS = ((1.0, 1.0), (2.0, 0.28), (3.01, 0.10))
OUT = pathlib.Path(__file__).parents[2] / "src/main/resources/org/evenkeel/platform/sounds"

# name: (length in s, [(start in s, frequency in Hz, half-life in s), ...])
SOUNDS = {
    "reply": (0.45, [(0.00, 659.25, 0.070)]),
    "chat": (0.60, [(0.00, 587.33, 0.060), (0.14, 880.00, 0.085)]),
    "due": (0.60, [(0.00, 523.25, 0.045), (0.20, 523.25, 0.075)]),
    "overdue": (0.80, [(0.00, 698.46, 0.055), (0.18, 587.33, 0.055), (0.36, 440.00, 0.095)]),
}


def tone(age, frequency, half_life):
    if age < 0:
        return 0.0
    rise = 0.5 - 0.5 * math.cos(math.pi * min(age / ATTACK, 1.0))
    fall = 0.5 ** (age / half_life)
    return rise * fall * sum(part * math.sin(2 * math.pi * frequency * times * age) for times, part in PARTIALS)


def sound(length, tones):
    count = int(length * RATE)
    raw = [sum(tone(i / RATE - start, f, half) for start, f, half in tones) for i in range(count)]
    loudest = max(abs(value) for value in raw)
    fade = int(0.02 * RATE)
    return [value / loudest * PEAK * min(1.0, (count - i) / fade) for i, value in enumerate(raw)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (length, tones) in SOUNDS.items():
        path = OUT / f"{name}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", round(value * 32_767)) for value in sound(length, tones)))
        print(f"{name}: {length:.2f} s, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
