package org.evenkeel.desk.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.HandedSession.Giver;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands sessions over as one file, and takes such files over. Who may hand over what is what {@link Reviews} lets them see:
 * administrators everything, anyone else their own sessions; the same of what they take over. Never on the FX thread.
 */
public final class Archives {
    /** How files of it end, without the dot. */
    public static final String ENDING = "evenkeel-sessions";

    private static final int READ_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

    private final Database database;
    private final Reviews reviews;
    private final InstantSource clock;

    public Archives(Database database, Reviews reviews, InstantSource clock) {
        this.database = database;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What was handed over.
     *
     * @param without sessions that fit but whose transcript has left this computer: they stay here
     */
    public record Written(int sessions, int reviews, int without) {}

    /**
     * What is inside of an archive, seen from this computer.
     *
     * @param from the beginning of the earliest session
     * @param until the beginning of the latest
     * @param agents whose sessions, by name
     * @param fresh sessions that are not here
     * @param updated sessions that were handed over before, and went on since
     * @param completed sessions that are here themselves, to which the archive adds what only the other computer knew
     * @param known sessions of which everything is here
     * @param others sessions of colleagues, which only administrators take over
     * @param newReviews reviews that are not here, or were changed since
     * @param newNotes coaching notes that are not here
     * @param calibrated sessions with calibrations, or scores of one, that are not here
     * @param leftOut entries of a kind this version does not know
     */
    public record Preview(
            Giver giver,
            boolean encrypted,
            boolean masked,
            @Nullable Instant from,
            @Nullable Instant until,
            List<String> agents,
            int sessions,
            int fresh,
            int updated,
            int completed,
            int known,
            int others,
            int reviews,
            int newReviews,
            int newNotes,
            int calibrated,
            int leftOut) {
        /** True when taking it over would change something. */
        public boolean worth() {
            return fresh + updated + completed + newReviews + newNotes + calibrated > 0;
        }
    }

    /** An archive that was understood, whole, and not taken over yet. */
    public static final class Opened {
        private final ArchiveFile file;
        private final Preview preview;

        private Opened(ArchiveFile file, Preview preview) {
            this.file = file;
            this.preview = preview;
        }

        public Preview preview() {
            return preview;
        }
    }

    /**
     * Writes what fits to a file, newest first; the file is there only when it is whole.
     *
     * @param masked without personal data, as far as a program can tell it
     * @param passphrase null or empty for none
     * @throws ArchiveException when there is nothing to hand over, or too much for one file
     * @throws UncheckedIOException when the file cannot be written
     */
    public Written create(SessionFilter filter, Path file, boolean masked, @Nullable String passphrase) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            ArchiveBytes archive = new ArchiveBytes();
            Written written = fill(archive, filter, masked);
            if (written.sessions() == 0) {
                throw new ArchiveException(
                        ArchiveException.Kind.NOTHING,
                        written.without() == 0
                                ? "There is no session to hand over."
                                : "The transcripts of these sessions have left this computer; there is nothing to hand over.");
            }
            byte[] bytes = archive.close(giver(), Place.of(database).server(), masked);
            byte[] content = passphrase == null || passphrase.isEmpty() ? bytes : Lock.close(bytes, passphrase);
            if (content.length > ArchiveFile.LARGEST) {
                throw new ArchiveException(
                        ArchiveException.Kind.TOO_LARGE,
                        "That is more than one archive can hold. Choose fewer sessions and make several.");
            }
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(part);
        }
    }

    private Written fill(ArchiveBytes archive, SessionFilter filter, boolean masked) throws IOException {
        Packing packing = new Packing(database, masked, reviews.room().lead());
        int sessions = 0;
        int told = 0;
        int without = 0;
        SessionSummary last = null;
        List<SessionSummary> page = reviews.rows(filter, SessionOrder.NEWEST_FIRST, 0, null, READ_AT_ONCE);
        while (!page.isEmpty()) {
            for (SessionSummary row : page) {
                last = row;
                Packing.Packed packed =
                        reviews.open(row.id()).flatMap(packing::pack).orElse(null);
                if (packed == null) {
                    without++;
                    continue;
                }
                sessions++;
                String number = String.format(Locale.ROOT, "%05d.json", sessions);
                archive.add("sessions/" + number, SessionJson.write(packed.session(), packed.inboxId()));
                List<Review> shared = packed.reviews();
                if (!shared.isEmpty()) {
                    archive.add("reviews/" + number, ReviewJson.write(shared, packed.cards()));
                    told += shared.size();
                }
                if (!packed.judging().isEmpty()) {
                    archive.add("judging/" + number, JudgingJson.write(packed.judging()));
                }
            }
            page = reviews.rows(filter, SessionOrder.NEWEST_FIRST, sessions + without, last, READ_AT_ONCE);
        }
        return new Written(sessions, told, without);
    }

    private Giver giver() {
        Reviews.Room room = reviews.room();
        String name = room.agents().stream()
                .filter(agent -> agent.id() == room.selfId())
                .map(Agent::name)
                .findFirst()
                .orElse("");
        return new Giver(name, clock.instant());
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("An unfinished archive stays at {}", part, e);
        }
    }

    /**
     * Looks into an archive. Nothing is written.
     *
     * @param passphrase null or empty for none
     * @throws ArchiveException when it cannot be taken over, with the reason for a person
     */
    public Opened open(Path file, @Nullable String passphrase) {
        try {
            ArchiveFile read = ArchiveFile.read(file, passphrase);
            return new Opened(read, new Arrival(database, reviews, clock.instant()).look(read));
        } catch (NoSuchFileException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.FOREIGN, "There is no file " + file.getFileName() + ".", e);
        } catch (IOException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.FOREIGN,
                    "The file " + file.getFileName() + " cannot be read: " + e.getMessage() + ".",
                    e);
        }
    }

    /**
     * Takes over what an archive holds and this computer does not. Some sessions at a time, each whole; whatever breaks it off, doing
     * it again ends it.
     *
     * @return what there was to take over when it began
     */
    public Preview take(Opened opened) {
        Arrival arrival = new Arrival(database, reviews, clock.instant());
        Preview taken = arrival.look(opened.file);
        arrival.take(opened.file);
        return taken;
    }

    /** For tests of what files can do. */
    static Preview look(ArchiveFile file, Database database, Reviews reviews, Instant now) {
        return new Arrival(database, reviews, now).look(file);
    }

    static List<Told> told(ArchiveFile file, Database database, Reviews reviews, Instant now) {
        List<Told> all = new ArrayList<>();
        new Arrival(database, reviews, now).each(file, all::add);
        return all;
    }
}
