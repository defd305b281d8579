package org.evenkeel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.review.Masking;
import org.evenkeel.domain.review.SessionFigures;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands sessions over to other programs and to people. Whose sessions these may be is the rule of {@link Reviews}. */
public final class Exports {
    private static final int WRITTEN_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private final Database database;
    private final Reviews reviews;
    private final SessionFile.Maker others;
    private final ZoneId zone;

    /**
     * @param others writes the formats that are no plain text
     * @param zone in which people read times
     */
    public Exports(Database database, Reviews reviews, SessionFile.Maker others, ZoneId zone) {
        this.database = database;
        this.reviews = reviews;
        this.others = others;
        this.zone = zone;
    }

    /**
     * Writes what fits to a file, newest first; the file is there only when it is whole. A format that is a folder replaces the
     * months it has sessions of and leaves the others.
     *
     * @param masked without personal data, as far as a program can tell it
     * @return how many sessions were written
     * @throws UncheckedIOException when the file cannot be written
     */
    public int write(SessionFilter filter, ExportFormat format, Path file, boolean masked) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        int written = 0;
        try {
            forget(part);
            try (SessionFile out = open(format, part)) {
                SessionSummary last = null;
                List<SessionSummary> page = page(filter, 0, null);
                while (!page.isEmpty()) {
                    Map<Long, SessionFigures> figures = figures(page);
                    for (SessionSummary row : page) {
                        SessionFigures known = figures.get(row.id());
                        if (known != null) {
                            out.add(exported(row, known, format.hasWords() ? words(row) : List.of(), masked));
                        }
                        written++;
                        last = row;
                    }
                    page = page(filter, written, last);
                }
                out.end();
            }
            place(part, target);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(part);
        }
    }

    private SessionFile open(ExportFormat format, Path part) throws IOException {
        return switch (format) {
            case CSV, JSON, HTML, MD -> new SessionText(format, Files.newBufferedWriter(part));
            case PDF, PARQUET -> others.open(format, part);
        };
    }

    private List<SessionSummary> page(SessionFilter filter, int index, @Nullable SessionSummary before) {
        return reviews.rows(filter, SessionOrder.NEWEST_FIRST, index, before, WRITTEN_AT_ONCE);
    }

    private Map<Long, SessionFigures> figures(List<SessionSummary> page) {
        return database.read(
                s -> s.sessionFigures().of(page.stream().map(SessionSummary::id).toList()));
    }

    private List<Message> words(SessionSummary row) {
        return reviews.open(row.id()).map(Reviews.Seen::messages).orElse(List.of());
    }

    private ExportedSession exported(
            SessionSummary row, SessionFigures figures, List<Message> messages, boolean masked) {
        Masking masking = masked
                ? Masking.of(Stream.concat(
                                Stream.of(row.customer()),
                                messages.stream()
                                        .filter(message -> message.kind() == MessageKind.INCOMING)
                                        .map(message -> message.author().name()))
                        .toList())
                : Masking.NONE;
        return new ExportedSession(row, figures, messages, masking, zone);
    }

    /** Moves what is whole to where it was wanted; of a folder each file, since others may lie there already. */
    private static void place(Path part, Path target) throws IOException {
        if (!Files.isDirectory(part)) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = target.resolve(part.relativize(file).toString());
                Files.createDirectories(place.resolveSibling(""));
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void forget(Path part) {
        if (!Files.exists(part)) {
            return;
        }
        try {
            Files.walkFileTree(part, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("An unfinished export stays at {}", part, e);
        }
    }
}
