package org.evenkeel.domain.template;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/**
 * A text to begin from, in one or more wordings.
 *
 * @param id unique and lasting: {@code ready:hold-ask}, {@code shared:12}, {@code personal:5}
 * @param shortCode typed behind a slash; no spaces
 * @param title one line
 * @param folder one name, or empty
 * @param tags lower case
 * @param purpose null when nobody said
 * @param kind what kind of conversation it is for; null for both
 * @param variants never empty
 * @param attachments files that go with it, as {@link Enclosure#entry()} says them; may be empty
 */
public record Template(
        String id,
        Origin origin,
        String shortCode,
        String title,
        String folder,
        List<String> tags,
        @Nullable Purpose purpose,
        @Nullable ConversationKind kind,
        List<Variant> variants,
        List<String> attachments) {
    public Template {
        tags = List.copyOf(tags);
        variants = List.copyOf(variants);
        attachments = List.copyOf(attachments);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("A template needs at least one wording.");
        }
    }

    /** A canned response of the account: one wording for everybody. */
    public static Template of(CannedResponse canned) {
        return new Template(
                Origin.SHARED.name().toLowerCase(Locale.ROOT) + ":" + canned.id(),
                Origin.SHARED,
                canned.shortCode(),
                canned.shortCode(),
                "",
                List.of(),
                null,
                null,
                List.of(Variant.any(canned.content())),
                List.of());
    }

    /** The wording that suits best; see {@link Variant} for the order of fallback. */
    public Variant in(Voice voice) {
        return Variant.choose(variants, voice);
    }

    /**
     * The same as the agent's own.
     *
     * @param newId of the personal template it takes the place of; empty for a new one
     */
    public Template as(String newId) {
        return new Template(
                newId, Origin.PERSONAL, shortCode, title, folder, tags, purpose, kind, variants, attachments);
    }

    /**
     * The agent's own, with their words in the place of the wording they come from; the wordings for other feelings and manners
     * stay. Over one of their own it is the same template, else a new one.
     *
     * @param text the words, with slots
     */
    public Template reworded(String text) {
        Variant before = variants.stream()
                .min(Comparator.comparingDouble(variant -> EditShare.whole(variant.text(), text)))
                .orElseThrow();
        boolean own = origin == Origin.PERSONAL;
        return new Template(
                own ? id : "",
                Origin.PERSONAL,
                own ? shortCode : shortCode + "-mine",
                title,
                folder,
                tags,
                purpose,
                kind,
                variants.stream()
                        .map(variant -> variant == before ? variant.saying(text) : variant)
                        .toList(),
                attachments);
    }

    /** True when there is a wording made for that feeling. */
    public boolean speaksTo(Feeling feeling) {
        return variants.stream().anyMatch(variant -> variant.feeling() == feeling);
    }
}
