package org.evenkeel.domain.template;

import java.util.Map;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/** From a template to words that can stand in a draft. */
public final class Draft {
    private Draft() {}

    /**
     * The wording for that voice, the parts for that kind, and the slots filled in.
     *
     * @param kind null keeps the parts for both kinds
     * @param values as {@link SlotValues} makes them
     */
    public static Slots.Filled of(
            Template template, Voice voice, @Nullable ConversationKind kind, Map<String, String> values) {
        return Slots.fill(Parts.keep(template.in(voice).text(), kind), values);
    }
}
