package org.evenkeel.desk;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenkeel.domain.review.Csv;
import org.jspecify.annotations.Nullable;

/** Sessions as text in UTF-8. For programs, times are ISO 8601 in UTC, durations milliseconds, and nothing where there is none. */
final class SessionText implements SessionFile {
    private final ExportFormat format;
    private final Writer out;
    private boolean first = true;

    SessionText(ExportFormat format, Writer out) throws IOException {
        this.format = format;
        this.out = out;
        switch (format) {
            // Spreadsheets take a file without the mark for one in the system's own characters.
            case CSV ->
                out.write("\uFEFF"
                        + Csv.row(SessionFields.ALL.stream()
                                .map(SessionFields.Field::name)
                                .toList()));
            case JSON -> out.write("{\"format\":\"evenkeel-sessions\",\"version\":2,\"sessions\":[");
            case HTML -> out.write(SessionHtml.HEAD);
            case MD, PDF, PARQUET -> {}
        }
    }

    @Override
    public void add(ExportedSession session) throws IOException {
        switch (format) {
            case CSV ->
                out.write(Csv.row(SessionFields.ALL.stream()
                        .map(field -> cell(field.value().apply(session)))
                        .toList()));
            case JSON -> out.write((first ? "\n" : ",\n") + json(session));
            case HTML -> out.write(SessionHtml.article(session));
            case MD -> out.write(markdown(session));
            case PDF, PARQUET -> throw new IllegalStateException(format + " is no text");
        }
        first = false;
    }

    @Override
    public void end() throws IOException {
        switch (format) {
            case JSON -> out.write("\n]}\n");
            case HTML -> out.write(SessionHtml.FOOT);
            case CSV, MD, PDF, PARQUET -> out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof Double real ? String.format(Locale.ROOT, "%.3f", real) : value.toString();
    }

    private static String json(ExportedSession session) {
        return SessionFields.ALL.stream()
                        .map(field ->
                                quoted(field.name()) + ":" + value(field.value().apply(session)))
                        .collect(Collectors.joining(",", "{", ",\"messages\":["))
                + session.lines().stream()
                        .map(line -> "{\"at\":" + quoted(line.at().toString())
                                + ",\"side\":" + quoted(line.side().name().toLowerCase(Locale.ROOT))
                                + ",\"who\":" + quoted(line.who())
                                + ",\"text\":" + quoted(line.text()) + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String value(@Nullable Object value) {
        return value == null
                ? "null"
                : value instanceof String || value instanceof Instant ? quoted(value.toString()) : value.toString();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String markdown(ExportedSession session) {
        StringBuilder text =
                new StringBuilder("## " + plain(session.title()) + "\n\n" + plain(session.detail()) + "\n\n");
        for (ExportedSession.Fact fact : session.facts()) {
            text.append("- ")
                    .append(fact.name())
                    .append(": ")
                    .append(fact.value())
                    .append('\n');
        }
        text.append('\n');
        for (ExportedSession.Line line : session.lines()) {
            List<String> words = line.text().lines().map(SessionText::plain).toList();
            String who =
                    switch (line.side()) {
                        case EVENT -> "Event";
                        case NOTE -> plain(line.who()) + ", note";
                        case CUSTOMER, OURS -> plain(line.who());
                    };
            text.append("**")
                    .append(who)
                    .append("** ")
                    .append(line.time())
                    .append("\n\n> ")
                    .append(String.join("\\\n> ", words))
                    .append("\n\n");
        }
        return text.toString();
    }

    /** What Markdown would take for its own is shown as it stands. */
    private static String plain(String text) {
        return Objects.requireNonNull(text).replaceAll("([\\\\`*_\\[\\]<>#|!~])", "\\\\$1");
    }
}
