package org.evenkeel.domain.tone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.evenkeel.domain.tone.Weights.Head;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is known of its mood.
 *
 * @param key texts of one key fall in the same part
 * @param group one of the first four heads, or null where the labels cannot say
 * @param mood finer than the group, or null
 * @param upset known for more texts than the group is, or null
 * @param weight how often it counts in training; 0: measured only
 */
record Sample(
        String id,
        Source source,
        String key,
        String text,
        @Nullable Head group,
        @Nullable Mood mood,
        @Nullable Boolean upset,
        int weight) {
    enum Source {
        GOEMOTIONS,
        STACK_OVERFLOW,
        RSICS,
        CHAT,
        /** Sentences written for the training. */
        OWN,
        /** Measured, never trained on. */
        AIRLINE
    }

    enum Part {
        TRAIN,
        TUNE,
        TEST
    }

    /** Whether it belongs to a hand-labelled chat of this source: star, ubuntu, stripe or mdg. */
    boolean of(String chat) {
        return source == Source.CHAT && id.startsWith(chat);
    }

    /** Seven parts in ten train, one tunes, two test; by a hash, so that it never changes. */
    Part part() {
        if (source == Source.OWN) {
            return Part.TRAIN;
        }
        int bucket = bucket(key);
        return bucket < 2 ? Part.TEST : bucket == 2 ? Part.TUNE : Part.TRAIN;
    }

    private static int bucket(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("evenkeel tone:" + key.toLowerCase(Locale.ROOT).strip()).getBytes(StandardCharsets.UTF_8));
            return (hash[1] & 0xff) % 10;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Head group(Mood mood) {
        return switch (mood) {
            case ANGRY, FRUSTRATED -> Head.UPSET;
            case WORRIED, CONFUSED -> Head.UNEASY;
            case NEUTRAL -> Head.NEUTRAL;
            case SATISFIED, HAPPY -> Head.CONTENT;
            case UNSURE -> null;
        };
    }
}
