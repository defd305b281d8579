package org.evenkeel.ui.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.SettingsFile;
import org.evenkeel.desk.Updates;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choices about this computer: starting with the session, looking for a newer version, settings as a file. Each part says
 * in a sentence what came of it. FX thread only.
 */
public final class ComputerViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ComputerViewModel.class);

    private final Settings settings;
    private final SettingsFile file;
    private final FxThread.Lane lane;
    private final Runnable taken;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Boolean> starts = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Boolean> looks = new ReadOnlyObjectWrapper<>(false);
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper startTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper updateRemark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fileRemark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable URI> newer = new ReadOnlyObjectWrapper<>();
    private @Nullable Computer computer;

    private record Kept(boolean starts, boolean looks, String address) {}

    /** @param taken told when settings were taken over from a file */
    ComputerViewModel(Settings settings, FxThread.Lane lane, Runnable taken) {
        this.settings = settings;
        this.file = new SettingsFile(settings);
        this.lane = lane;
        this.taken = taken;
    }

    /**
     * Lets the choices reach the computer, and looks for a newer version if that is wished.
     *
     * @param tell told of one
     */
    public void reach(Computer reached, Consumer<String> tell) {
        computer = reached;
        possible.set(reached.possible());
        lane.ask(
                () -> reached.updates().lookIfWanted(),
                news -> news.ifPresent(found -> {
                    show(reached, found);
                    tell.accept(updateRemark.get());
                }),
                failure -> LOG.info("No newer version could be looked for: {}", failure.toString()));
    }

    void load() {
        Computer reached = computer;
        lane.ask(
                () -> new Kept(
                        reached != null && reached.startsWithSession(),
                        settings.looksForUpdates(),
                        settings.updatesAddress()),
                kept -> {
                    starts.set(kept.starts());
                    looks.set(kept.looks());
                    address.set(kept.address());
                });
        startTrouble.set("");
        fileRemark.set("");
    }

    /** Whether there is anything that could be started. */
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> starts() {
        return starts.getReadOnlyProperty();
    }

    void starts(boolean wanted) {
        Computer reached = computer;
        if (reached == null || !reached.possible()) {
            return;
        }
        starts.set(wanted);
        startTrouble.set("");
        lane.ask(
                () -> {
                    reached.startsWithSession(wanted);
                    return reached.startsWithSession();
                },
                starts::set,
                failure -> {
                    LOG.warn("Starting with the session could not be changed", failure);
                    starts.set(!wanted);
                    startTrouble.set(I18n.text("settings.autostart.trouble"));
                });
    }

    ReadOnlyStringProperty startTrouble() {
        return startTrouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> looks() {
        return looks.getReadOnlyProperty();
    }

    void looks(boolean wanted) {
        looks.set(wanted);
        lane.run(() -> settings.looksForUpdates(wanted));
    }

    /** Where to look. */
    StringProperty address() {
        return address;
    }

    /** Keeps the address that stands there, if it is one. */
    void commitAddress() {
        String typed = address.get();
        lane.ask(
                () -> {
                    settings.updatesAddress(typed);
                    return settings.updatesAddress();
                },
                kept -> updateRemark.set(""),
                failure -> say(updateRemark, failure));
    }

    /** What came of looking, in a sentence. */
    ReadOnlyStringProperty updateRemark() {
        return updateRemark.getReadOnlyProperty();
    }

    /** Where a newer version is to be had, if there is one that says so. */
    ReadOnlyObjectProperty<@Nullable URI> newer() {
        return newer.getReadOnlyProperty();
    }

    /** Opens where a newer version is to be had. */
    void browse() {
        URI page = newer.get();
        Computer reached = computer;
        if (page != null && reached != null) {
            reached.browse(page);
        }
    }

    void look() {
        Computer reached = computer;
        if (reached == null) {
            return;
        }
        String typed = address.get();
        updateRemark.set(I18n.text("settings.updates.looking"));
        newer.set(null);
        lane.ask(
                () -> {
                    settings.updatesAddress(typed);
                    return reached.updates().look();
                },
                found -> found.ifPresentOrElse(
                        news -> show(reached, news),
                        () -> updateRemark.set(I18n.text(
                                "settings.updates.none", reached.updates().running()))),
                failure -> say(updateRemark, failure));
    }

    private void show(Computer reached, Updates.News news) {
        newer.set(news.page().orElse(null));
        updateRemark.set(I18n.text(
                "settings.updates.newer", news.version(), reached.updates().running()));
    }

    /** What came of a file, in a sentence. */
    public ReadOnlyStringProperty fileRemark() {
        return fileRemark.getReadOnlyProperty();
    }

    void exportTo(Path chosen) {
        ask(
                () -> {
                    file.write(chosen);
                    return chosen.getFileName();
                },
                name -> fileRemark.set(I18n.text("settings.file.exported", String.valueOf(name))));
    }

    public void importFrom(Path chosen) {
        ask(() -> file.read(chosen), this::tookOver);
    }

    private void tookOver(SettingsFile.Taken count) {
        taken.run();
        fileRemark.set(I18n.text("settings.file.imported", count.choices(), count.unknown()));
    }

    private <T> void ask(Callable<T> work, Consumer<T> answer) {
        fileRemark.set("");
        lane.ask(work, answer, failure -> say(fileRemark, failure));
    }

    private static void say(ReadOnlyStringWrapper remark, Exception failure) {
        boolean sentence = failure instanceof IllegalArgumentException || failure.getClass() == IOException.class;
        LOG.info("What was asked for on the page of settings failed: {}", failure.toString());
        remark.set(sentence ? String.valueOf(failure.getMessage()) : I18n.text("settings.file.trouble"));
    }
}
