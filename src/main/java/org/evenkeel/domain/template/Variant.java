package org.evenkeel.domain.template;

import java.util.Comparator;
import java.util.List;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a template.
 *
 * @param feeling whom it is for, or null for anybody
 * @param formality null when it suits every kind of writing
 * @param length null when it suits both
 * @param text Markdown with blanks and parts, see {@link Slots} and {@link Parts}
 */
public record Variant(
        @Nullable Feeling feeling,
        @Nullable Formality formality,
        @Nullable Length length,
        String text) {
    /** Suits everybody. */
    public static Variant any(String text) {
        return new Variant(null, null, null, text);
    }

    /** For the same people in the same manner, in other words. */
    Variant saying(String other) {
        return new Variant(feeling, formality, length, other);
    }

    /**
     * The fallback: the feeling decides first, then formality, then length; the first of equals wins.
     *
     * <ol>
     *   <li>Feeling: exactly that one; then one for anybody; then neutral; then any other, a happy one last of all. So an upset
     *       customer never gets cheer, and nobody is told to calm down, as long as there is another wording.
     *   <li>Formality: exactly that one; then one for every kind of writing; then neutral; then formal; then casual. In doubt too
     *       polite rather than too familiar.
     *   <li>Length: exactly that one; then one that suits both; then the other.
     * </ol>
     */
    static Variant choose(List<Variant> variants, Voice voice) {
        return variants.stream()
                .min(Comparator.comparingInt((Variant v) -> distance(v.feeling, voice.feeling()))
                        .thenComparingInt(v -> distance(v.formality, voice.formality()))
                        .thenComparingInt(v -> distance(v.length, voice.length())))
                .orElseThrow();
    }

    private static int distance(@Nullable Feeling has, Feeling wanted) {
        if (has == wanted) {
            return 0;
        }
        return has == null ? 1 : has == Feeling.NEUTRAL ? 2 : has == Feeling.HAPPY ? 4 : 3;
    }

    private static int distance(@Nullable Formality has, Formality wanted) {
        if (has == wanted) {
            return 0;
        }
        return has == null ? 1 : has == Formality.NEUTRAL ? 2 : has == Formality.FORMAL ? 3 : 4;
    }

    private static int distance(@Nullable Length has, Length wanted) {
        return has == wanted ? 0 : has == null ? 1 : 2;
    }
}
