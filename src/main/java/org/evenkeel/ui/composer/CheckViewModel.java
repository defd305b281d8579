package org.evenkeel.ui.composer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.Checks;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.ui.fx.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What there is to say about the draft in one composer. It never stands in the way of sending. FX thread only. */
public final class CheckViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CheckViewModel.class);

    /** Looks at a draft. Never called on the FX thread. */
    @FunctionalInterface
    interface Looking {
        List<Finding> look(String text, Visibility visibility) throws Exception;

        /** Waits for what a look left open; true when another look would find more. */
        default boolean settle() {
            return false;
        }
    }

    private final Looking looking;
    private final StringProperty text;
    private final ReadOnlyObjectProperty<Visibility> visibility;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    /** True while a draft is being looked at; what is typed meanwhile is looked at after it, once. */
    private boolean busy;

    private boolean again;

    public CheckViewModel(Checks checks, ComposerViewModel composer, FxThread fx) {
        this(
                new Looking() {
                    @Override
                    public List<Finding> look(String text, Visibility as) {
                        return checks.check(composer.conversationId(), text, as);
                    }

                    @Override
                    public boolean settle() {
                        return checks.settle();
                    }
                },
                composer.text(),
                composer.visibility(),
                fx);
    }

    CheckViewModel(Looking looking, StringProperty text, ReadOnlyObjectProperty<Visibility> visibility, FxThread fx) {
        this.looking = looking;
        this.text = text;
        this.visibility = visibility;
        this.fx = fx;
    }

    /** The most severe first; each one's range is true for the text as it stands. */
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Told of every key: keeps what stands before the change, for it still is so. */
    void edited(String before, String now) {
        int same = 0;
        int most = Math.min(before.length(), now.length());
        while (same < most && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int kept = same;
        findings.set(findings.get().stream()
                .filter(finding -> finding.end() <= kept && finding.start() < finding.end())
                .toList());
    }

    /** Told after a moment without a key: looks at the draft as it stands. */
    void look() {
        String asked = text.get();
        Visibility as = visibility.get();
        if (asked.isBlank()) {
            findings.set(List.of());
        } else if (busy) {
            again = true;
        } else {
            busy = true;
            fx.ask(() -> looking.look(asked, as), found -> looked(asked, as, found), this::failed);
        }
    }

    /** What was found in a text that no longer stands there is dropped. */
    private void looked(String asked, Visibility as, List<Finding> found) {
        busy = false;
        if (asked.equals(text.get()) && as == visibility.get()) {
            List<Slots.Open> blanks = Slots.open(asked);
            findings.set(found.stream()
                    .filter(finding -> finding.replacement() != null || !within(finding, blanks))
                    .toList());
            fx.ask(looking::settle, more -> {
                if (more && asked.equals(text.get())) {
                    look();
                }
            });
        }
        lookAgain();
    }

    /** A blank that nobody but the agent can fill is told of by {@link OpenSlots}; once is enough. */
    private static boolean within(Finding finding, List<Slots.Open> blanks) {
        return blanks.stream().anyMatch(blank -> blank.start() <= finding.start() && finding.end() <= blank.end());
    }

    private void failed(Exception e) {
        LOG.warn("A draft could not be looked at", e);
        busy = false;
        lookAgain();
    }

    private void lookAgain() {
        if (again) {
            again = false;
            look();
        }
    }

    /** The first finding that one key can fix. */
    Optional<Finding> fixable() {
        return findings.get().stream()
                .filter(finding -> finding.replacement() != null)
                .findFirst();
    }

    /**
     * Puts the first fix into the text.
     *
     * @return where the caret belongs; empty when there is nothing to fix
     */
    Optional<Integer> fix() {
        Optional<Finding> first = fixable();
        first.ifPresent(finding -> {
            text.set(finding.fix(text.get()));
            look();
        });
        return first.map(finding ->
                finding.start() + String.valueOf(finding.replacement()).length());
    }
}
