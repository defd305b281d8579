package org.evenkeel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.domain.template.Enclosure;

/**
 * The files that go with templates, as copies of our own beside the cache: what became of the original does not matter. One
 * folder for each contents, named by its hash.
 */
public record EnclosureFiles(Path directory) {
    /**
     * Copies a file in.
     *
     * @throws IOException when it cannot be read or written
     */
    public Enclosure keep(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return keep(String.valueOf(source.getFileName()), in);
        }
    }

    /**
     * Copies in what has no file, or none any more.
     *
     * @throws IOException when it cannot be read or written
     */
    public Enclosure keep(String named, InputStream source) throws IOException {
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, "incoming", ".part");
        try {
            String key = copy(source, part);
            // no name, and dots alone, are folders
            String name = named.replaceAll("[\\p{Cntrl}\\\\/,]|^\\.*$", "_");
            Enclosure kept = new Enclosure(key, name.length() > 200 ? name.substring(name.length() - 200) : name);
            Path place = place(kept);
            Files.createDirectories(place.getParent());
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copy(InputStream in, Path part) throws IOException {
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha256())) {
            in.transferTo((OutputStream) out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest(), 0, 8);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private Path place(Enclosure enclosure) {
        return directory.resolve(enclosure.key()).resolve(enclosure.name());
    }

    /** Where the bytes of an entry are; empty when they are not on this computer. */
    public Optional<Path> find(String entry) {
        return Enclosure.of(entry).map(this::place).filter(Files::isReadable);
    }

    /** Size in bytes; 0 when the file is not here. */
    public long bytes(String entry) {
        try {
            Optional<Path> path = find(entry);
            return path.isPresent() ? Files.size(path.get()) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Removes copies that nothing speaks of any more, unless they are as new as that. */
    public void tidy(Set<String> wanted, Instant newerThan) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> copies;
        try (Stream<Path> all = Files.walk(directory, 2)) {
            copies = all.filter(Files::isRegularFile).toList();
        }
        for (Path copy : copies) {
            String entry = directory.relativize(copy).toString().replace('\\', '/');
            if (!wanted.contains(entry)
                    && Files.getLastModifiedTime(copy).toInstant().isBefore(newerThan)) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
