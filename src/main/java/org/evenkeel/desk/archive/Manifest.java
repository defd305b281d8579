package org.evenkeel.desk.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.desk.JsonText;
import org.evenkeel.domain.review.HandedSession.Giver;

/**
 * What an archive says of itself.
 *
 * @param server which server and account it was made on
 * @param masked personal data was taken out as far as a program can tell it
 * @param entries every other entry by name, in the order of the file
 */
record Manifest(Giver giver, String server, boolean masked, Map<String, Entry> entries) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "evenkeel-sessions";
    static final int VERSION = 1;

    /** @param sha256 of its bytes as they are unpacked */
    record Entry(long bytes, String sha256) {}

    String json() {
        return new JsonLine()
                .text("format", FORMAT)
                .number("version", VERSION)
                .time("made", giver.at())
                .text("by", giver.by())
                .text("server", server)
                .flag("masked", masked)
                .raw(
                        "entries",
                        entries.entrySet().stream()
                                .map(one -> new JsonLine()
                                        .text("name", one.getKey())
                                        .number("bytes", one.getValue().bytes())
                                        .text("sha256", one.getValue().sha256())
                                        .toString())
                                .collect(Collectors.joining(",\n", "[\n", "]")))
                .toString();
    }

    static Manifest read(String json) {
        Fields fields = Fields.of(JsonText.read(json));
        if (!fields.text("format", 100).equals(FORMAT)) {
            throw new ArchiveException(
                    ArchiveException.Kind.FOREIGN, "The file is no archive of sessions. Nothing was taken over.");
        }
        long version = fields.number("version");
        if (version > VERSION) {
            throw new ArchiveException(
                    ArchiveException.Kind.NEWER,
                    "A newer Evenkeel made this archive (version " + version
                            + "); this one reads version 1. Nothing was taken over.");
        }
        if (version < 1) {
            throw ArchiveException.damaged("it has no version that ever was");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Fields one : fields.list("entries", ArchiveFile.ENTRIES)) {
            entries.put(one.text("name", 200), new Entry(one.number("bytes"), one.text("sha256", 64)));
        }
        return new Manifest(
                new Giver(fields.text("by", 200), fields.time("made")),
                fields.text("server", 100),
                fields.flag("masked"),
                entries);
    }
}
