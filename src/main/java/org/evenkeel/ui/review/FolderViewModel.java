package org.evenkeel.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.Coaching;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** An agent's reviews and the notes beside them: for a lead of any agent, else one's own. FX thread only. */
final class FolderViewModel {
    private final Reviews reviews;
    private final FxThread.Lane lane;
    private final Consumer<@Nullable Exception> told;
    private final ReadOnlyObjectWrapper<Reviews.@Nullable Room> room = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Agent> agent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Coaching.@Nullable Folder> folder = new ReadOnlyObjectWrapper<>();

    FolderViewModel(Reviews reviews, FxThread.Lane lane, Consumer<@Nullable Exception> told) {
        this.reviews = reviews;
        this.lane = lane;
        this.told = told;
    }

    ReadOnlyObjectProperty<Reviews.@Nullable Room> room() {
        return room.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Agent> agent() {
        return agent.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Coaching.@Nullable Folder> folder() {
        return folder.getReadOnlyProperty();
    }

    /** @param preferred whose folder a lead wants to see; 0: as before */
    void enter(long preferred) {
        lane.ask(
                reviews::room,
                now -> {
                    room.set(now);
                    Agent before = agent.get();
                    long wanted = preferred != 0 ? preferred : before == null ? now.selfId() : before.id();
                    now.agents().stream()
                            .filter(one -> one.id() == wanted)
                            .findFirst()
                            .or(() -> now.agents().stream().findFirst())
                            .ifPresent(this::choose);
                },
                told);
    }

    void choose(Agent other) {
        agent.set(other);
        act(() -> {});
    }

    /** @param links what it is about; may be empty */
    void write(String text, boolean shared, List<CoachingNote.Link> links, Runnable kept) {
        Agent now = agent.get();
        if (now != null) {
            act(() -> reviews.coaching().write(now.id(), text, shared, links), kept);
        }
    }

    void alter(CoachingNote note, String text, boolean shared) {
        act(() -> reviews.coaching().alter(note.id(), text, shared));
    }

    void remove(CoachingNote note) {
        act(() -> reviews.coaching().remove(note.id()));
    }

    private void act(Runnable deed) {
        act(deed, () -> {});
    }

    private void act(Runnable deed, Runnable done) {
        Agent now = agent.get();
        if (now == null) {
            return;
        }
        lane.ask(
                () -> {
                    deed.run();
                    return reviews.coaching().folder(now.id());
                },
                found -> {
                    told.accept(null);
                    done.run();
                    if (now.equals(agent.get())) {
                        folder.set(found);
                    }
                },
                told);
    }
}
