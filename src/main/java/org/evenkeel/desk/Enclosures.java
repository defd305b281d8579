package org.evenkeel.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.domain.template.Template;
import org.evenkeel.store.Database;
import org.evenkeel.store.EnclosureTable.Enclosed;
import org.evenkeel.store.WriteSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that go with templates, with drafts and with what is sent. Reads the disk: never on the FX thread. */
public final class Enclosures {
    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);
    /** A copy so new may belong to a template that is being written. */
    private static final Duration NEW = Duration.ofDays(1);

    private final Database database;

    public Enclosures(Database database) {
        this.database = database;
    }

    /**
     * A file beside a draft.
     *
     * @param entry as the template says it
     * @param here false when its bytes are not on this computer: it would stop Send
     */
    public record Waiting(String entry, String name, long bytes, boolean here) {}

    /**
     * Copies a file into the data directory, for a template.
     *
     * @return what the template says of it
     * @throws IllegalArgumentException with a sentence for a person, when it cannot be used
     */
    public String keep(Path file) {
        return copied(file).entry();
    }

    /** The same for what comes as bytes, out of a file of templates. */
    String keep(String name, byte[] content) {
        return copied(name, content).entry();
    }

    /** The bytes of a kept file; empty when they are not on this computer. */
    Optional<byte[]> content(String entry) {
        Optional<Path> file = database.enclosures().find(entry);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of a kept file; 0 when it is not on this computer. */
    long bytes(String entry) {
        return database.enclosures().bytes(entry);
    }

    /**
     * Copies a file into the data directory and puts it to a draft.
     *
     * @throws IllegalArgumentException with a sentence for a person, when it cannot be used
     */
    public void attach(long conversationId, Visibility visibility, Path file) {
        attach(conversationId, visibility, copied(file));
    }

    /** The same for what has no file, such as a picture of the clipboard. */
    public void attach(long conversationId, Visibility visibility, String name, byte[] content) {
        attach(conversationId, visibility, copied(name, content));
    }

    private Enclosure copied(String name, byte[] content) {
        try {
            checkSize(name, content.length);
            return database.enclosures().keep(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attach(long conversationId, Visibility visibility, Enclosure kept) {
        long bytes = database.enclosures().bytes(kept.entry());
        database.change(s -> {
            if (s.enclosures().ofDraft(conversationId, visibility).size() >= Enclosure.MOST) {
                throw new IllegalArgumentException("“%s” is one too many: %d files at most go with one message."
                        .formatted(kept.name(), Enclosure.MOST));
            }
            s.enclosures().add(conversationId, visibility, new Enclosed(kept.entry(), bytes));
        });
    }

    private Enclosure copied(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("“%s” is no file that can be read.".formatted(name));
            }
            checkSize(name, Files.size(file));
            return database.enclosures().keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkSize(String name, long bytes) {
        if (bytes > Enclosure.LARGEST) {
            throw new IllegalArgumentException(
                    "“%s” is larger than %d MB; servers take no more.".formatted(name, Enclosure.LARGEST / 1_000_000));
        }
        if (bytes == 0) {
            throw new IllegalArgumentException("“%s” is empty.".formatted(name));
        }
    }

    /** What goes with a draft. */
    public List<Waiting> of(long conversationId, Visibility visibility) {
        return database.read(s -> s.enclosures().ofDraft(conversationId, visibility)).stream()
                .map(file -> new Waiting(
                        file.entry(),
                        Enclosure.name(file.entry()),
                        file.bytes(),
                        database.enclosures().find(file.entry()).isPresent()))
                .toList();
    }

    /** Takes a file off a draft. */
    public void remove(long conversationId, Visibility visibility, String entry) {
        database.change(s -> s.enclosures().remove(conversationId, visibility, entry));
    }

    /** Part of the transaction that remembers a template in a draft: its files go with the draft. */
    static void enclose(
            WriteSession session, Database database, long conversationId, Visibility visibility, Template template) {
        for (String entry : template.attachments()) {
            session.enclosures()
                    .add(
                            conversationId,
                            visibility,
                            new Enclosed(entry, database.enclosures().bytes(entry)));
        }
    }

    /**
     * @return true when the draft has files
     * @throws IllegalArgumentException with a sentence for a person, when a file of the draft cannot be sent
     */
    static boolean check(Database database, long conversationId, Visibility visibility) {
        List<Enclosed> files = database.read(s -> s.enclosures().ofDraft(conversationId, visibility));
        if (files.size() > Enclosure.MOST) {
            throw new IllegalArgumentException(
                    "%d files are too many for one message: %d at most.".formatted(files.size(), Enclosure.MOST));
        }
        for (Enclosed file : files) {
            if (database.enclosures().find(file.entry()).isEmpty()) {
                throw new IllegalArgumentException(
                        "“%s” is not on this computer any more: take it off, or give it along again."
                                .formatted(Enclosure.name(file.entry())));
            }
        }
        return !files.isEmpty();
    }

    /** Removes copies that no template, draft or waiting message needs. */
    static void tidy(Database database, Instant now) {
        Set<String> wanted = database.read(s -> {
            Set<String> all = new HashSet<>(s.enclosures().wanted());
            s.templates().all().forEach(template -> all.addAll(template.attachments()));
            return all;
        });
        try {
            database.enclosures().tidy(wanted, now.minus(NEW));
        } catch (IOException e) {
            LOG.warn("Files of templates that are gone stay on the disk", e);
        }
    }
}
