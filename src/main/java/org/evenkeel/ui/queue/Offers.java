package org.evenkeel.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Load;

/**
 * New conversations that nobody has, offered one at a time while there is a free slot. One that is declined, or not accepted in
 * time, is not offered again here; it stays in the list for everybody. FX thread only.
 */
final class Offers {
    /** @param left until it lapses */
    record Offer(QueueRow row, Duration left) {
        long id() {
            return row.conversation().id();
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Offer>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Long> declined = new HashSet<>();
    private Instant until = Instant.EPOCH;

    ReadOnlyObjectProperty<Optional<Offer>> current() {
        return current.getReadOnlyProperty();
    }

    /** The time has moved on, or the lists have changed. */
    void look(List<QueueRow> unassigned, Load load, ClockRules rules, Instant now) {
        if (!rules.offers()) {
            current.set(Optional.empty());
            return;
        }
        Optional<Offer> stands = current.get();
        if (stands.isPresent() && !now.isBefore(until)) {
            declined.add(stands.get().id());
            stands = Optional.empty();
        }
        Long offered = stands.map(Offer::id).orElse(null);
        Optional<QueueRow> row = unassigned.stream()
                .filter(one ->
                        offered == null ? fits(one, load) : one.conversation().id() == offered)
                .findFirst();
        if (offered == null && row.isPresent()) {
            until = now.plus(rules.offerStands());
        }
        current.set(row.map(one -> new Offer(one, Duration.between(now, until))));
    }

    private boolean fits(QueueRow row, Load load) {
        return !load.full()
                && row.conversation().waitingSince() != null
                && !declined.contains(row.conversation().id());
    }

    /** Ends the offer; the conversation is not offered again. */
    Optional<Long> take() {
        Optional<Long> id = current.get().map(Offer::id);
        id.ifPresent(declined::add);
        current.set(Optional.empty());
        return id;
    }
}
