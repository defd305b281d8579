package org.evenkeel.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's own sounds, all under a second, made by {@code assets/sounds/make.py}. Played by the JDK's sampled sound,
 * which needs no toolkit and starts no AWT, on a thread of its own: {@link #play} returns at once, on any thread. One sound
 * at a time, and at most one more behind it: a storm of them is left out. Where there is no device it is
 * silent, and the log says so once.
 */
public final class Sounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
    private static final int PIECE = 4_096;

    private final Speaker speaker;
    private final AtomicBoolean toldOfSilence = new AtomicBoolean();
    private final ExecutorService player = WorkThread.named("sounds", 1);

    /** What there is to hear, the calmest first. */
    public enum Sound {
        REPLY,
        CHAT,
        DUE,
        OVERDUE
    }

    /** Where a sound goes to. */
    @FunctionalInterface
    interface Speaker {
        SourceDataLine line(AudioFormat format) throws LineUnavailableException;
    }

    /** Through the system's usual device. */
    public Sounds() {
        this(AudioSystem::getSourceDataLine);
    }

    Sounds(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Plays it if anything can be heard here. Never throws. */
    public void play(Sound sound) {
        player.execute(() -> {
            try (AudioInputStream in = open(sound);
                    SourceDataLine line = speaker.line(in.getFormat())) {
                line.open(in.getFormat());
                line.start();
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                    line.write(piece, 0, read);
                }
                line.drain();
            } catch (IOException
                    | UnsupportedAudioFileException
                    | LineUnavailableException
                    | RuntimeException
                    | LinkageError e) {
                // No device shows itself as an IllegalArgumentException, no sound library as a LinkageError.
                if (toldOfSilence.compareAndSet(false, true)) {
                    LOG.info("No sound can be played here; alarms are only shown: {}", e.toString());
                }
            }
        });
    }

    static AudioInputStream open(Sound sound) throws IOException, UnsupportedAudioFileException {
        String name = "sounds/" + sound.name().toLowerCase(Locale.ROOT) + ".wav";
        InputStream resource = Sounds.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("There is no " + name);
        }
        return AudioSystem.getAudioInputStream(new BufferedInputStream(resource));
    }

    /** Lets nothing begin any more; what plays is cut off with the process. */
    @Override
    public void close() {
        player.shutdownNow();
    }
}
