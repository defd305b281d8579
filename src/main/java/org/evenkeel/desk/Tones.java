package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.tone.LanguageGuess;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.domain.tone.Registers;
import org.evenkeel.domain.tone.ToneCurve;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.ToneTable;
import org.jspecify.annotations.Nullable;

/** How customers feel and how they write, and what an agent says of it. Reads and writes the cache: never on the FX thread. */
public final class Tones {
    /** The curve shows so many messages. */
    public static final int CURVE = 12;

    /** Somebody who writes another language than the model reads. */
    private static final String READ_LANGUAGE = "en";

    private final Database database;
    private final InstantSource clock;
    private final LanguageGuess language;

    /** @param language what tells the language of a customer's messages */
    public Tones(Database database, InstantSource clock, LanguageGuess language) {
        this.database = database;
        this.clock = clock;
        this.language = language;
    }

    /**
     * What a list shows of one conversation.
     *
     * @param baiting whether a reply is optional
     */
    public record Standing(Mood mood, boolean baiting) {}

    /**
     * One message's mood.
     *
     * @param reading the agent's word where there is one, else the model's
     * @param saidBy the agent who said so, or null
     * @param saidAt when, or null
     * @param readAs what the model had read
     */
    public record Moment(
            long messageId,
            ToneReading reading,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            Mood readAs) {}

    /**
     * The tone of one conversation.
     *
     * @param moments of the latest messages, oldest first; at most {@link #CURVE}
     * @param baiting the word that taunts on a public channel, when a reply is optional
     */
    public record Tone(ToneCurve curve, List<Moment> moments, Register register, Optional<String> baiting) {
        public static final Tone NONE = new Tone(ToneCurve.EMPTY, List.of(), Register.UNKNOWN, Optional.empty());

        /** The newest message's, which is what an agent would overrule. */
        public Optional<Moment> latest() {
            return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast());
        }
    }

    /** Where conversations stand; what was not read yet is missing. */
    public Map<Long, Standing> standings(Collection<Long> conversationIds) {
        return database.read(s -> s.tones().standings(conversationIds)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Standing(
                                entry.getValue().current(), entry.getValue().baiting() != null)));
    }

    public Tone of(long conversationId) {
        List<ToneTable.Read> latest = database.read(s -> s.tones().latest(conversationId, 2 * CURVE));
        if (latest.isEmpty()) {
            return Tone.NONE;
        }
        Register register =
                Registers.of(latest.stream().map(ToneTable.Read::text).toList(), language);
        boolean understood = register.language() == null || register.language().equals(READ_LANGUAGE);
        ToneCurve curve = ToneCurve.of(latest.stream()
                .map(read -> understood || read.overrule() != null ? read.standing() : ToneReading.NONE)
                .toList());
        return new Tone(
                curve,
                latest.subList(Math.max(0, latest.size() - CURVE), latest.size()).stream()
                        .map(Tones::moment)
                        .toList(),
                register,
                Optional.ofNullable(database.read(s -> s.tones().standings(List.of(conversationId)))
                                .get(conversationId))
                        .map(ToneTable.Standing::baiting));
    }

    private static Moment moment(ToneTable.Read read) {
        ToneTable.Overrule overrule = read.overrule();
        return new Moment(
                read.messageId(),
                read.standing(),
                overrule == null ? null : overrule.agentName(),
                overrule == null ? null : overrule.at(),
                read.reading().mood());
    }

    /** Puts the agent's word in place of the reading of one message; the reading is kept beside it. */
    public void overrule(long messageId, Mood mood) {
        database.change(s -> {
            s.tones().overrule(messageId, new ToneTable.Overrule(mood, People.selfId(s), name(s), clock.instant()));
            s.tones().conversationOf(messageId).ifPresent(s.tones()::workOut);
        });
    }

    /** Takes the agent's word back: the reading stands again. */
    public void withdraw(long messageId) {
        database.change(s -> {
            s.tones().withdraw(messageId);
            s.tones().conversationOf(messageId).ifPresent(s.tones()::workOut);
        });
    }

    private static String name(ReadSession session) {
        return People.self(session).map(Agent::name).orElse("");
    }
}
