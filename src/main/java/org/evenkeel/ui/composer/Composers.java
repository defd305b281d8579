package org.evenkeel.ui.composer;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.evenkeel.desk.Drafts;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.fx.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composer of each conversation, and never two of one: a pane that is left and entered again finds the composer it had for
 * as long as anything of it is still on its way to the cache. A second one would read the draft from before that, send the
 * same words twice, or write an old draft over a new one. FX thread only.
 */
public final class Composers {
    private static final Logger LOG = LoggerFactory.getLogger(Composers.class);

    private final Replies replies;
    private final Drafts drafts;
    private final Settings settings;
    private final FxThread fx;
    private final FxThread.Lane choices;
    private final InstantSource clock;
    private final Map<Long, ComposerViewModel> composers = new HashMap<>();
    private final ReadOnlyBooleanWrapper enterSends = new ReadOnlyBooleanWrapper();

    public Composers(Replies replies, Drafts drafts, Settings settings, FxThread fx, InstantSource clock) {
        this.replies = replies;
        this.drafts = drafts;
        this.settings = settings;
        this.fx = fx;
        this.clock = clock;
        this.choices = fx.lane();
        choices.ask(
                settings::enterSends,
                enterSends::set,
                e -> LOG.warn("Which key sends could not be read; Ctrl+Enter", e));
    }

    /** The one of a conversation, in use until it is closed. */
    public ComposerViewModel of(long conversationId) {
        composers.values().removeIf(ComposerViewModel::settled);
        ComposerViewModel composer = composers.computeIfAbsent(
                conversationId,
                id -> new ComposerViewModel(id, replies, drafts, enterSends.getReadOnlyProperty(), fx.lane(), clock));
        composer.open();
        return composer;
    }

    /** Puts words that were not typed into an empty reply; one that is being written is left alone. */
    public static void suggest(ComposerViewModel composer, String words) {
        if (composer.visibility().get() == Visibility.NOTE) {
            composer.toggle();
        }
        if (composer.text().get().isBlank()) {
            composer.text().set(words);
        }
    }

    /** Chooses whether Enter alone sends, in every composer at once, and remembers it. */
    public void enterSends(boolean chosen) {
        enterSends.set(chosen);
        choices.run(() -> settings.enterSends(chosen));
    }
}
