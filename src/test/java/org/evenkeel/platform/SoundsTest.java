package org.evenkeel.platform;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Short, different, small, and never in anybody's way. */
class SoundsTest {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void eachIsShortAndCalm(Sounds.Sound sound) throws Exception {
        try (AudioInputStream in = Sounds.open(sound)) {
            float seconds = in.getFrameLength() / in.getFormat().getFrameRate();
            assertTrue(seconds > 0.2 && seconds < 1, () -> seconds + " s");
            byte[] all = in.readAllBytes();
            int loudest = 0;
            for (int i = 0; i < all.length; i += 2) {
                loudest = Math.max(loudest, Math.abs((short) (all[i] & 0xff | all[i + 1] << 8)));
            }
            int peak = loudest;
            assertTrue(peak > 6_000 && peak < 16_000, () -> "peak " + peak);
            int last = Math.abs((short) (all[all.length - 2] & 0xff | all[all.length - 1] << 8));
            assertTrue(last < 300, "it ends without a click");
        }
    }

    @Test
    void theyDifferAndAreSmall() throws Exception {
        Set<List<Byte>> different = new HashSet<>();
        int bytes = 0;
        for (Sounds.Sound sound : Sounds.Sound.values()) {
            try (AudioInputStream in = Sounds.open(sound)) {
                byte[] all = in.readAllBytes();
                bytes += all.length;
                List<Byte> beginning = new java.util.ArrayList<>();
                for (int i = 0; i < 12_000; i++) {
                    beginning.add(all[i]);
                }
                different.add(beginning);
            }
        }
        assertEquals(Sounds.Sound.values().length, different.size());
        assertTrue(bytes < 200_000);
    }

    @Test
    void theWholeSoundIsPlayedOffTheCallersThread() throws Exception {
        Thread caller = Thread.currentThread();
        Set<Thread> players = new HashSet<>();
        try (Sounds sounds = new Sounds(format -> {
            players.add(Thread.currentThread());
            return line(() -> {});
        })) {
            sounds.play(Sounds.Sound.CHAT);
            try (AudioInputStream in = Sounds.open(Sounds.Sound.CHAT)) {
                int length = in.readAllBytes().length;
                await().until(() -> heard.size() == length);
            }
        }
        assertFalse(players.contains(caller));
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("AWT"))
                        .toList());
    }

    @Test
    void withoutADeviceItIsSilent() {
        AtomicInteger asked = new AtomicInteger();
        try (Sounds sounds = new Sounds(format -> {
            if (asked.getAndIncrement() % 2 == 0) {
                throw new IllegalArgumentException("no line");
            }
            throw new LineUnavailableException("taken");
        })) {
            sounds.play(Sounds.Sound.DUE);
            await().until(() -> asked.get() == 1);
            await().until(() -> {
                sounds.play(Sounds.Sound.DUE);
                return asked.get() > 2;
            });
        }
    }

    @Test
    void aStormOfThemIsLeftOutAndKeepsNobodyWaiting() throws Exception {
        CountDownLatch playing = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (Sounds sounds = new Sounds(format -> {
            begun.incrementAndGet();
            return line(() -> await().atMost(Duration.ofSeconds(10)).until(() -> playing.getCount() == 0));
        })) {
            for (int i = 0; i < 1_000; i++) {
                sounds.play(Sounds.Sound.OVERDUE);
            }
            await().until(() -> begun.get() == 1);
            playing.countDown();
            await().during(Duration.ofMillis(100)).until(() -> begun.get() <= 2);
        }
    }

    @Test
    void afterTheEndNothingHappens() {
        Sounds sounds = new Sounds();
        sounds.close();
        sounds.play(Sounds.Sound.REPLY);
    }

    /** A line that keeps what is written. */
    private SourceDataLine line(Runnable drain) {
        return (SourceDataLine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SourceDataLine.class}, (proxy, method, values) -> {
                    switch (method.getName()) {
                        case "write" -> {
                            heard.write((byte[]) values[0], (int) values[1], (int) values[2]);
                            return values[2];
                        }
                        case "drain" -> drain.run();
                        default -> {}
                    }
                    return null;
                });
    }
}
