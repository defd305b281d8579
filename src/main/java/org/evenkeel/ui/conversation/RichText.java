package org.evenkeel.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.ui.controls.TextDirection;
import org.jspecify.annotations.Nullable;

/**
 * A message's text, ready to be shown: harmless, marked up, and short enough for a row.
 *
 * @param spans in order; no longer than a word where letters run from right to left
 * @param rightToLeft by its first letter
 * @param shortened true when the whole text is longer than what is shown
 * @param secrets whether it has card numbers or passwords, and shows them
 */
record RichText(List<Span> spans, boolean rightToLeft, boolean shortened, Secrets secrets) {
    /** The most of one message that a row shows. */
    static final int LONGEST = 2_000;

    static final int MOST_LINES = 40;

    enum Mark {
        STRONG,
        EMPHASIS,
        CODE
    }

    enum Secrets {
        NONE,
        HIDDEN,
        /** Somebody asked for them. */
        SHOWN
    }

    /** @param link where it leads, or null */
    record Span(String text, Set<Mark> marks, @Nullable SafeLink link) {
        Span {
            marks = Set.copyOf(marks);
        }
    }

    RichText {
        spans = List.copyOf(spans);
    }

    /** Reads a message's Markdown source. Takes well under a millisecond; any thread. */
    static RichText of(String source) {
        String cut = cut(source);
        String clean = SafeText.clean(cut);
        try {
            return shown(Markdown.spans(clean), clean, cut.length() < source.length());
        } catch (StackOverflowError e) {
            // Brackets or quotes nested thousands deep are no prose: shown as they were written.
            return plain(source);
        }
    }

    /** The same with card numbers and passwords hidden. */
    static RichText masked(String source) {
        String masked = Masking.mask(source);
        RichText rich = of(masked);
        return rich.with(masked.equals(source) ? Secrets.NONE : Secrets.HIDDEN);
    }

    /** The same with what was hidden. */
    static RichText revealed(String source) {
        return of(source).with(Secrets.SHOWN);
    }

    private RichText with(Secrets other) {
        return new RichText(spans, rightToLeft, shortened, other);
    }

    /** True when a card number or a password of it is not shown. */
    boolean masked() {
        return secrets == Secrets.HIDDEN;
    }

    /** Text that is no Markdown. */
    static RichText plain(String text) {
        String cut = cut(text);
        String clean = SafeText.clean(cut);
        List<Span> spans = clean.isEmpty() ? List.of() : List.of(new Span(clean, Set.of(), null));
        return shown(spans, clean, cut.length() < text.length());
    }

    private static RichText shown(List<Span> spans, String text, boolean shortened) {
        boolean mixed = TextDirection.anyRightToLeft(text);
        return new RichText(mixed ? byWord(spans) : spans, TextDirection.rightToLeft(text), shortened, Secrets.NONE);
    }

    /** In pieces that no line break ever has to divide; see {@link TextDirection}. */
    private static List<Span> byWord(List<Span> spans) {
        List<Span> pieces = new ArrayList<>();
        for (Span span : spans) {
            TextDirection.pieces(span.text()).forEach(piece -> pieces.add(new Span(piece, span.marks(), span.link())));
        }
        return pieces;
    }

    /** As it is shown, without marks. */
    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    List<SafeLink> links() {
        return spans.stream()
                .map(Span::link)
                .filter(link -> link != null)
                .distinct()
                .toList();
    }

    private static String cut(String source) {
        int end = Math.min(source.length(), LONGEST);
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (source.charAt(i) == '\n' && ++lines == MOST_LINES) {
                end = i;
            }
        }
        if (end < source.length() && end > 0 && Character.isHighSurrogate(source.charAt(end - 1))) {
            end--;
        }
        return source.substring(0, end);
    }
}
