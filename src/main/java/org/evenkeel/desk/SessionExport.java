package org.evenkeel.desk;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.review.Csv;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.Masking;
import org.evenkeel.domain.review.SessionSummary;
import org.jspecify.annotations.Nullable;

/** Sessions as text for other programs and for people. Times are ISO 8601 in UTC, durations milliseconds, nothing where none. */
final class SessionExport {
    private static final List<String> COLUMNS = List.of(
            "session",
            "conversation",
            "number",
            "customer",
            "agent",
            "kind",
            "channel",
            "began",
            "accepted",
            "resolved",
            "first_response_ms",
            "longest_wait_ms",
            "queue_wait_ms",
            "handle_ms",
            "focus_ms",
            "resolution_ms",
            "transfers",
            "first_contact",
            "holds",
            "hold_total_ms",
            "promises",
            "promises_kept",
            "tone_entry",
            "tone_exit",
            "tone_path",
            "csat",
            "template_uses",
            "template_edited",
            "chats_at_once",
            "messages",
            "score",
            "excluded");

    private final Writer out;
    private final boolean masked;

    SessionExport(Writer out, boolean masked) {
        this.out = out;
        this.masked = masked;
    }

    void begin(Reviews.Format format) throws IOException {
        switch (format) {
            case CSV -> out.write("\uFEFF" + Csv.row(COLUMNS));
            case JSON -> out.write("{\"format\":\"evenkeel-sessions\",\"version\":1,\"sessions\":[");
            case HTML -> out.write("""
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><title>Sessions</title>
                        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                        <style>
                        body{font:14px/1.45 Inter,system-ui,sans-serif;color:#1D2530;background:#F4F5F7;margin:0;padding:24px}
                        article{background:#fff;border:1px solid #E3E7EC;border-radius:12px;max-width:760px;margin:0 auto 24px;
                          padding:16px 20px}
                        h2{font-size:16px;margin:0}.detail,time{color:#596476;font-size:12px}
                        dl{display:grid;grid-template-columns:repeat(4,1fr);gap:4px 12px;font-size:12px}dt{color:#596476}
                        dd{margin:0;font-weight:600}p{margin:2px 0;padding:7px 11px;border-radius:10px;background:#F0F2F5;
                          width:fit-content;max-width:80%;white-space:pre-wrap;overflow-wrap:anywhere}
                        .said{margin:8px 0}.ours p{background:#E4F1F2}.ours,.ours p{margin-left:auto;text-align:right}
                        .ours p{text-align:start}.note p{background:#FCF1DC}.event{text-align:center;color:#596476;font-size:12px}
                        </style></head><body>
                        """);
            case MD -> out.write("");
        }
    }

    void add(Reviews.Format format, Reviews.Seen seen, boolean first) throws IOException {
        SessionSummary row = seen.summary();
        Masking masking = masked
                ? Masking.of(Stream.concat(
                                Stream.of(row.customer()),
                                seen.messages().stream()
                                        .filter(message -> message.kind() == MessageKind.INCOMING)
                                        .map(message -> message.author().name()))
                        .toList())
                : Masking.NONE;
        switch (format) {
            case CSV -> out.write(Csv.row(cells(row, masking)));
            case JSON -> out.write((first ? "\n" : ",\n") + json(seen, masking));
            case HTML -> html(seen, masking);
            case MD -> markdown(seen, masking);
        }
    }

    void end(Reviews.Format format) throws IOException {
        switch (format) {
            case JSON -> out.write("\n]}\n");
            case HTML -> out.write("</body></html>\n");
            case CSV, MD -> out.flush();
        }
    }

    private static List<String> cells(SessionSummary row, Masking masking) {
        return List.of(
                String.valueOf(row.id()),
                String.valueOf(row.conversationId()),
                String.valueOf(row.number()),
                masking.customer(row.customer(), row.contactId()),
                row.agent(),
                row.kind() == null ? "" : row.kind().name().toLowerCase(Locale.ROOT),
                row.channelType(),
                row.began().toString(),
                time(row.accepted()),
                time(row.resolved()),
                number(row.firstResponse()),
                number(row.longestWait()),
                number(row.queueWait()),
                number(row.handle()),
                number(row.focus()),
                number(row.resolution()),
                String.valueOf(row.transfers()),
                row.firstContact().name().toLowerCase(Locale.ROOT),
                String.valueOf(row.holds()),
                number(row.holdTotal()),
                String.valueOf(row.promises()),
                String.valueOf(row.kept()),
                word(row.toneEntry()),
                word(row.toneExit()),
                word(row.tone()),
                number(row.rating()),
                String.valueOf(row.templateUses()),
                row.edited() < 0 ? "" : String.format(Locale.ROOT, "%.3f", row.edited()),
                row.concurrency() < 0 ? "" : String.format(Locale.ROOT, "%.2f", row.concurrency()),
                String.valueOf(row.messages()),
                number(row.score()),
                row.exclusions().stream().map(Exclusion::name).sorted().collect(Collectors.joining(" ")));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static String number(long value) {
        return value < 0 ? "" : String.valueOf(value);
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String json(Reviews.Seen seen, Masking masking) {
        List<String> cells = cells(seen.summary(), masking);
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < cells.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append(quoted(COLUMNS.get(i)))
                    .append(':')
                    .append(quoted(cells.get(i)));
        }
        return json.append(",\"messages\":[")
                .append(seen.messages().stream()
                        .map(message -> "{\"at\":" + quoted(message.createdAt().toString())
                                + ",\"by\":" + quoted(word(message.author().kind()))
                                + ",\"kind\":" + quoted(message.isNote() ? "note" : word(message.kind()))
                                + ",\"text\":" + quoted(masking.text(message.text())) + "}")
                        .collect(Collectors.joining(",")))
                .append("]}")
                .toString();
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

    private void html(Reviews.Seen seen, Masking masking) throws IOException {
        SessionSummary row = seen.summary();
        out.write("<article><h2 dir=\"auto\">" + escaped(title(row, masking)) + "</h2><div class=\"detail\">"
                + escaped(detail(row)) + "</div><dl>");
        for (String[] fact : facts(row)) {
            out.write("<div><dt>" + escaped(fact[0]) + "</dt><dd>" + escaped(fact[1]) + "</dd></div>");
        }
        out.write("</dl>\n");
        for (Message message : seen.messages()) {
            String text = escaped(masking.text(message.text()));
            String at = escaped(message.createdAt().toString());
            if (message.kind() == MessageKind.ACTIVITY) {
                out.write("<div class=\"event\">" + text + " · " + at + "</div>\n");
            } else {
                String style = message.kind() == MessageKind.INCOMING ? "" : message.isNote() ? " ours note" : " ours";
                out.write("<div class=\"said" + style + "\"><p dir=\"auto\">" + text + "</p><time>" + at
                        + "</time></div>\n");
            }
        }
        out.write("</article>\n");
    }

    private void markdown(Reviews.Seen seen, Masking masking) throws IOException {
        SessionSummary row = seen.summary();
        out.write("## " + plain(title(row, masking)) + "\n\n" + plain(detail(row)) + "\n\n");
        for (String[] fact : facts(row)) {
            out.write("- " + fact[0] + ": " + fact[1] + "\n");
        }
        out.write("\n");
        for (Message message : seen.messages()) {
            String who = message.kind() == MessageKind.ACTIVITY
                    ? "Event"
                    : message.kind() == MessageKind.INCOMING
                            ? "Customer"
                            : message.isNote() ? "Note" : plain(message.author().name());
            out.write("**" + who + "** " + message.createdAt() + "\n\n"
                    + masking.text(message.text())
                            .lines()
                            .map(line -> "> " + plain(line))
                            .collect(Collectors.joining("\n"))
                    + "\n\n");
        }
    }

    private static String title(SessionSummary row, Masking masking) {
        String customer = masking.customer(row.customer(), row.contactId());
        return row.agent().isEmpty() ? customer : customer + " with " + row.agent();
    }

    private static String detail(SessionSummary row) {
        return "#" + row.conversationId() + ", session " + row.number() + ", " + row.began()
                + (row.resolved() == null ? ", still open" : " to " + row.resolved());
    }

    private static List<String[]> facts(SessionSummary row) {
        return List.of(
                new String[] {"First response", seconds(row.firstResponse())},
                new String[] {"Longest wait", seconds(row.longestWait())},
                new String[] {"Handle time", seconds(row.handle())},
                new String[] {"On hold", seconds(row.holdTotal())},
                new String[] {"Promises kept", row.kept() + " of " + row.promises()},
                new String[] {"CSAT", row.rating() < 0 ? "none" : row.rating() + " of 5"},
                new String[] {
                    "Chats at once",
                    row.concurrency() < 0 ? "not known" : String.format(Locale.ROOT, "%.1f", row.concurrency())
                },
                new String[] {"Score", row.score() < 0 ? "none" : row.score() + " of 100"});
    }

    private static String seconds(long millis) {
        return millis < 0 ? "none" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What Markdown would take for its own is shown as it stands. */
    private static String plain(String text) {
        return Objects.requireNonNull(text).replaceAll("([\\\\`*_\\[\\]<>#|!~])", "\\\\$1");
    }
}
