package org.evenkeel.ui.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.TemplateFiles;
import org.evenkeel.desk.Templates;
import org.evenkeel.desk.Templates.OwnWording;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All templates, one of them looked at or altered. FX thread only. */
public final class TemplatesViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemplatesViewModel.class);
    private static final int MOST = 1_000;

    /**
     * Whom the preview is for.
     *
     * @param kind null for both
     */
    public record Wanted(Voice voice, @Nullable ConversationKind kind) {}

    /** One line of the list. */
    sealed interface Entry {
        record Folder(String name, int count) implements Entry {}

        record Line(Template template) implements Entry {}
    }

    private final Templates templates;
    private final TemplateFiles files;
    private final Settings settings;
    private final FxThread.Lane lane;
    private final AutoCloseable hearing;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Template> selected = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(new Wanted(Voice.PLAIN, null));
    private final ReadOnlyObjectWrapper<Slots.@Nullable Filled> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OwnWording> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final StringProperty signature = new SimpleStringProperty("");
    private int asked;
    private boolean filling;

    public TemplatesViewModel(Templates templates, Settings settings, FxThread fx, ChangeBridge changes) {
        this.templates = templates;
        this.files = new TemplateFiles(templates);
        this.settings = settings;
        this.lane = fx.lane();
        query.subscribe((before, now) -> find());
        selected.subscribe((before, now) -> look());
        wanted.subscribe((before, now) -> look());
        hearing = changes.listen(batch -> {
            if (batch.directory()) {
                find();
            }
        });
    }

    /** Told when the screen is shown: reads everything anew. */
    public void open() {
        remark.set("");
        find();
        lane.ask(settings::signature, signature::set, this::failed);
        lane.ask(templates::ownWordings, found -> offer.set(found.isEmpty() ? null : found.getFirst()), this::failed);
    }

    private void find() {
        int question = ++asked;
        String words = query.get();
        lane.ask(
                () -> words.isBlank() ? templates.all() : templates.find(words, MOST),
                found -> {
                    if (question == asked) {
                        show(found, words.isBlank());
                    }
                },
                this::failed);
    }

    private void show(List<Template> found, boolean inFolders) {
        Template had = selected.get();
        List<Entry> lines = new ArrayList<>();
        if (inFolders) {
            Map<String, List<Template>> folders = new LinkedHashMap<>();
            found.forEach(template -> folders.computeIfAbsent(folder(template), name -> new ArrayList<>())
                    .add(template));
            folders.forEach((name, inside) -> {
                lines.add(new Entry.Folder(name, inside.size()));
                inside.forEach(template -> lines.add(new Entry.Line(template)));
            });
        } else {
            found.forEach(template -> lines.add(new Entry.Line(template)));
        }
        // The list moves its selection by itself while its lines change; that is nobody's choice.
        filling = true;
        entries.setAll(lines);
        filling = false;
        if (had == null || !had.id().isEmpty()) {
            selected.set(found.stream()
                    .filter(template -> had != null && template.id().equals(had.id()))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.getFirst()));
        }
    }

    private static String folder(Template template) {
        return template.folder().isEmpty() ? TemplateWords.of(template.origin()) : template.folder();
    }

    private void look() {
        Template template = selected.get();
        Wanted now = wanted.get();
        if (template == null) {
            preview.set(null);
            return;
        }
        lane.ask(
                () -> templates.preview(template, now.voice(), now.kind()),
                filled -> {
                    if (template.equals(selected.get()) && now.equals(wanted.get())) {
                        preview.set(filled);
                    }
                },
                this::failed);
    }

    /** Looks at one. */
    void select(Template template) {
        if (!filling) {
            selected.set(template);
            remark.set("");
        }
    }

    /** A new one, empty but for a word to begin with; it is kept by {@link #save}. */
    void create() {
        String words = I18n.text("templates.new.text");
        selected.set(new Template(
                "",
                Origin.PERSONAL,
                "",
                I18n.text("templates.new.title"),
                "",
                List.of(),
                null,
                null,
                List.of(Variant.any(words)),
                List.of()));
    }

    /** A copy of the selected one as the agent's own. */
    void copy() {
        Template template = selected.get();
        if (template != null) {
            keep(template.as(""));
        }
    }

    /** Keeps it as it was edited. */
    void save(Template edited) {
        keep(edited);
    }

    private void keep(Template template) {
        lane.ask(
                () -> template.as(templates.save(template)),
                kept -> {
                    selected.set(kept);
                    remark.set(I18n.text("templates.saved", kept.title()));
                },
                this::failed);
    }

    /** Forgets the selected one, if it is the agent's own. */
    void delete() {
        Template template = selected.get();
        if (template == null || template.origin() != Origin.PERSONAL) {
            return;
        }
        selected.set(null);
        work(() -> {
            if (!template.id().isEmpty()) {
                templates.delete(template.id());
            }
            return I18n.text("templates.deleted", template.title());
        });
        find();
    }

    /** Keeps the offered wording as a template of the agent's own. */
    void keepOffer() {
        OwnWording own = offer.get();
        if (own != null) {
            keep(own.template().reworded(own.text()));
            dismissOffer();
        }
    }

    /** Offers it no more. */
    void dismissOffer() {
        OwnWording own = offer.get();
        offer.set(null);
        if (own != null) {
            lane.ask(
                    () -> {
                        templates.settle(own);
                        return templates.ownWordings();
                    },
                    found -> offer.set(found.isEmpty() ? null : found.getFirst()),
                    this::failed);
        }
    }

    /** Copies a file for a template; hands over what the template says of it, or remarks why not. */
    void keepFile(Path file, Consumer<String> answer) {
        remark.set("");
        lane.ask(() -> templates.enclosures().keep(file), answer, this::failed);
    }

    void importFrom(Path file) {
        work(() -> I18n.text("templates.imported", files.read(file)));
    }

    void exportTo(Path file) {
        work(() -> I18n.text("templates.exported", files.write(file), file.getFileName()));
    }

    /** Keeps what stands in {@link #signature}. */
    void keepSignature() {
        String lines = signature.get();
        work(() -> {
            settings.signature(lines);
            return "";
        });
        look();
    }

    private void work(Callable<String> task) {
        lane.ask(task, remark::set, this::failed);
    }

    private void failed(Exception e) {
        if (e instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
            remark.set(refusal.getMessage());
        } else {
            LOG.warn("The templates could not be used", e);
            remark.set(I18n.text(
                    e instanceof IOException || e instanceof UncheckedIOException
                            ? "templates.trouble.file"
                            : "templates.trouble"));
        }
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    /** The one that is looked at; null when there is none. */
    ReadOnlyObjectProperty<@Nullable Template> selected() {
        return selected.getReadOnlyProperty();
    }

    ObjectProperty<Wanted> wanted() {
        return wanted;
    }

    ReadOnlyObjectProperty<Slots.@Nullable Filled> preview() {
        return preview.getReadOnlyProperty();
    }

    /** A wording the agent keeps sending instead of a template's own; null when there is none. */
    ReadOnlyObjectProperty<@Nullable OwnWording> offer() {
        return offer.getReadOnlyProperty();
    }

    /** What was done, or did not work, in a sentence; may be empty. */
    ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    StringProperty signature() {
        return signature;
    }

    @Override
    public void close() throws Exception {
        hearing.close();
    }
}
