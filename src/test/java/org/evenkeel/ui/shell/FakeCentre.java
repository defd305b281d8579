package org.evenkeel.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** A centre that only remembers what it was asked for. */
final class FakeCentre implements Centre {
    final List<String> asked = new ArrayList<>();
    final TextArea box = new TextArea();
    final StringProperty holdWords = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Long>> focused = new SimpleObjectProperty<>(Optional.empty());
    private final Label bar = new Label("2 chats side by side");

    @Override
    public Node bar() {
        return bar;
    }

    @Override
    public Node panes() {
        return box;
    }

    @Override
    public ObservableValue<Optional<Long>> focused() {
        return focused;
    }

    @Override
    public List<Long> inSight() {
        return focused.get().map(List::of).orElse(List.of());
    }

    @Override
    public void open(long conversationId) {
        asked.add("open " + conversationId);
        focused.set(Optional.of(conversationId));
    }

    @Override
    public void show(long conversationId, long localId) {
        asked.add("show " + conversationId + " " + localId);
    }

    @Override
    public void hold() {
        asked.add("hold");
    }

    @Override
    public ObservableValue<String> nextHoldWords() {
        return holdWords;
    }

    @Override
    public void updateHold() {
        asked.add("update");
    }

    @Override
    public void returnFromHold() {
        asked.add("return");
    }

    @Override
    public void nextHold() {
        asked.add("next hold");
    }

    @Override
    public void focus() {
        box.requestFocus();
    }

    @Override
    public void focus(int index) {
        asked.add("focus " + index);
    }

    @Override
    public void step(int by) {
        asked.add("step " + by);
    }

    @Override
    public void closePane() {
        asked.add("close");
    }

    @Override
    public void choices(Consumer<List<PaletteEntry.Choose>> answer) {
        answer.accept(List.of(new PaletteEntry.Choose("Assign to Lena", "", () -> asked.add("assign"))));
    }

    @Override
    public void arrange(int count) {
        asked.add("arrange " + count);
    }

    @Override
    public void toggleNote() {
        asked.add("note");
    }

    @Override
    public void attach() {
        asked.add("attach");
    }

    @Override
    public void takeSuggestion(int index) {
        asked.add("suggestion " + index);
    }

    @Override
    public void send() {
        asked.add("send");
    }

    @Override
    public void firstContact() {
        asked.add("first contact");
    }

    @Override
    public void heed() {
        asked.add("heed");
    }

    @Override
    public void onTake(LongPredicate gate) {}

    @Override
    public void undo() {
        asked.add("undo");
    }

    @Override
    public void fix() {
        asked.add("fix");
    }

    @Override
    public void enterSends(boolean chosen) {
        asked.add("enter sends " + chosen);
    }

    @Override
    public void close() {
        asked.add("end");
    }
}
