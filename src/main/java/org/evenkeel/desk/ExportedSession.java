package org.evenkeel.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.review.Masking;
import org.evenkeel.domain.review.SessionFigures;
import org.evenkeel.domain.review.SessionSummary;

/**
 * A session on its way into a file, and how people read it there.
 *
 * @param messages of its time, notes included; empty for formats without words
 * @param masking already knows the customer's names
 * @param zone in which people read times
 */
public record ExportedSession(
        SessionSummary summary, SessionFigures figures, List<Message> messages, Masking masking, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    public enum Side {
        CUSTOMER,
        OURS,
        NOTE,
        EVENT
    }

    /** @param text masked where that was asked for; what came as files is named in it */
    public record Line(Side side, String who, Instant at, String time, String text) {}

    public record Fact(String name, String value) {}

    public String customer() {
        String name = masking.customer(summary.customer(), summary.contactId());
        return name.isEmpty() ? "Customer " + summary.contactId() : name;
    }

    public String title() {
        return summary.agent().isEmpty() ? customer() : customer() + " with " + summary.agent();
    }

    /** Which one it is and when it was, with the zone of all its times. */
    public String detail() {
        Instant resolved = summary.resolved();
        String number = summary.number() > 1 ? ", session " + summary.number() : "";
        String end = resolved == null ? ", still open" : " to " + time(resolved);
        return "Conversation " + summary.conversationId() + number + " · "
                + summary.began().atZone(zone).format(DAY) + ", "
                + summary.began().atZone(zone).format(TIME) + end + " ("
                + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ")";
    }

    public List<Fact> facts() {
        return List.of(
                new Fact("First response", duration(summary.firstResponse())),
                new Fact("Longest wait", duration(summary.longestWait())),
                new Fact("Handle time", duration(summary.handle())),
                new Fact("On hold", duration(summary.holdTotal())),
                new Fact(
                        "Promises kept",
                        summary.promises() == 0 ? "none made" : of(summary.kept(), summary.promises())),
                new Fact("CSAT", summary.rating() < 0 ? "not rated" : of(summary.rating(), 5)),
                new Fact(
                        "Chats at once",
                        summary.concurrency() < 0
                                ? "not known"
                                : String.format(Locale.ROOT, "%.1f", summary.concurrency())),
                new Fact("Score", summary.score() < 0 ? "not scored" : of(summary.score(), 100)));
    }

    private static String of(int part, int all) {
        return part + " of " + all;
    }

    /** The transcript. */
    public List<Line> lines() {
        return messages.stream()
                .map(message -> new Line(
                        side(message), who(message), message.createdAt(), time(message.createdAt()), words(message)))
                .toList();
    }

    static Side side(Message message) {
        return message.kind() == MessageKind.ACTIVITY
                ? Side.EVENT
                : message.kind() == MessageKind.INCOMING ? Side.CUSTOMER : message.isNote() ? Side.NOTE : Side.OURS;
    }

    private String who(Message message) {
        Author author = message.author();
        return switch (side(message)) {
            case CUSTOMER -> customer();
            case EVENT -> "";
            case OURS, NOTE ->
                author.name().isEmpty() ? author.kind() == Author.Kind.BOT ? "Bot" : "Server" : author.name();
        };
    }

    private String words(Message message) {
        List<String> parts = new ArrayList<>();
        String text = masking.text(message.text()).strip();
        if (message.deleted()) {
            parts.add("[deleted]");
        } else if (!text.isEmpty()) {
            parts.add(text);
        }
        for (Attachment file : message.attachments()) {
            String name = masking.text(file.title());
            parts.add("[" + file.fileType() + (name.isBlank() ? "" : ": " + name) + "]");
        }
        Integer rating = message.surveyRating();
        if (rating != null) {
            parts.add("[rated " + of(rating, 5) + "]");
        }
        return parts.stream().collect(Collectors.joining("\n"));
    }

    /** With the day where it is another than that of the beginning. */
    private String time(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        String time = at.atZone(zone).format(TIME);
        return day.equals(summary.began().atZone(zone).toLocalDate()) ? time : day.format(DAY) + ", " + time;
    }

    /** As people say it: two units at most. */
    static String duration(long millis) {
        if (millis < 0) {
            return "none";
        }
        long seconds = Math.round(millis / 1_000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min " + seconds % 60 + " s";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }
}
