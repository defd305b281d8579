package org.evenkeel.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Trace;
import org.evenkeel.domain.template.Template;
import org.evenkeel.store.ReadSession;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a session that is looked at.
 *
 * @param margins by the local id of the message
 * @param promises made in the conversation by no message that is still here, in order
 * @param before the session of the same conversation before this one, or null
 * @param after the one that followed, or null
 */
public record Beside(
        Map<Long, Margin> margins,
        List<Promise> promises,
        @Nullable SessionSummary before,
        @Nullable SessionSummary after) {
    public static final Beside NOTHING = new Beside(Map.of(), List.of(), null, null);

    public Beside {
        margins = Map.copyOf(margins);
        promises = List.copyOf(promises);
    }

    /**
     * What stands beside a message.
     *
     * @param templates what it was begun from, in order
     * @param rules ids of the reply check's rules that remarked on it as it was sent
     * @param promises what it promised
     */
    public record Margin(List<Inserted> templates, List<String> rules, List<Promise> promises) {
        public static final Margin EMPTY = new Margin(List.of(), List.of(), List.of());

        public Margin {
            templates = List.copyOf(templates);
            rules = List.copyOf(rules);
            promises = List.copyOf(promises);
        }
    }

    /**
     * A template in a message.
     *
     * @param title empty when the template is not there any more
     * @param text as it was put into the draft; empty when it has left this computer
     * @param editShare how much of it was changed, 0 to 1; null when nothing of it was left
     */
    public record Inserted(
            String title, String text, @Nullable Double editShare) {}

    /** @param lead true when they may see everybody's; that they may see this one was made sure before */
    static Beside of(ReadSession s, SessionSummary summary, Instant now, boolean lead) {
        return new Beside(
                summary.conversationId() < 0 ? handed(s, summary) : margins(s, summary.conversationId()),
                s.promises().of(summary.conversationId()).stream()
                        .filter(promise -> promise.messageId() == null)
                        .toList(),
                neighbour(s, summary, -1, now, lead),
                neighbour(s, summary, 1, now, lead));
    }

    private static @Nullable SessionSummary neighbour(
            ReadSession s, SessionSummary summary, int steps, Instant now, boolean lead) {
        return s.sessions()
                .neighbour(summary, steps, now)
                .filter(other -> lead || other.agentId() == People.selfId(s))
                .orElse(null);
    }

    private static final class Open {
        private final List<Inserted> templates = new ArrayList<>();
        private final List<String> rules = new ArrayList<>();
        private final List<Promise> promises = new ArrayList<>();
    }

    private static Map<Long, Margin> margins(ReadSession s, long conversationId) {
        Map<Long, Open> open = new HashMap<>();
        var sent = s.templateUses().sentIn(conversationId);
        if (!sent.isEmpty()) {
            Map<String, String> titles = new HashMap<>();
            Templates.all(s).forEach(template -> titles.put(template.id(), title(template)));
            sent.forEach(use -> at(open, use.messageId())
                    .templates
                    .add(new Inserted(titles.getOrDefault(use.templateId(), ""), use.inserted(), use.editShare())));
        }
        s.checks().of(conversationId).forEach(row -> {
            List<String> rules = at(open, row.localId()).rules;
            if (!rules.contains(row.rule())) {
                rules.add(row.rule());
            }
        });
        for (Promise promise : s.promises().of(conversationId)) {
            Long message = promise.messageId();
            if (message != null) {
                at(open, message).promises.add(promise);
            }
        }
        return margins(open);
    }

    /** The same of a session that was handed over, as the other computer knew it. */
    private static Map<Long, Margin> handed(ReadSession s, SessionSummary summary) {
        Map<Long, Open> open = new HashMap<>();
        for (Trace trace : s.handed()
                .of(summary)
                .map(one -> s.handed().rows().traces(one.id()))
                .orElse(List.of())) {
            Open one = at(open, trace.message());
            switch (trace.topic()) {
                case TEMPLATE -> one.templates.add(new Inserted("", trace.text(), trace.share()));
                case FINDING -> one.rules.add(trace.word());
                case PROMISE, TONE, OVERRULE -> {}
            }
        }
        return margins(open);
    }

    private static Map<Long, Margin> margins(Map<Long, Open> open) {
        Map<Long, Margin> margins = new HashMap<>();
        open.forEach((id, one) -> margins.put(id, new Margin(one.templates, one.rules, one.promises)));
        return margins;
    }

    private static Open at(Map<Long, Open> open, long messageId) {
        return open.computeIfAbsent(messageId, id -> new Open());
    }

    private static String title(Template template) {
        return template.title().isBlank() ? template.shortCode() : template.title();
    }
}
