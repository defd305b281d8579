package org.evenkeel.ui.templates;

import java.io.File;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.evenkeel.desk.Templates.OwnWording;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Template;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.templates.TemplatesViewModel.Entry;
import org.jspecify.annotations.Nullable;

/** The screen of templates: all of them at the left, one at the right, as it reads for whom one likes. */
public final class TemplatesView {
    private final TemplatesViewModel model;
    private final TemplatePreview preview;
    private final TemplateEditor editor;
    private final Parent root;
    private boolean showing;

    @FXML
    private TextField search;

    @FXML
    private ListView<Entry> list;

    @FXML
    private Label remark;

    @FXML
    private HBox offer;

    @FXML
    private Label offerWords;

    @FXML
    private VBox detail;

    @FXML
    private Button export;

    @FXML
    private TextField signature;

    public TemplatesView(TemplatesViewModel model) {
        this.model = model;
        this.preview = new TemplatePreview(model);
        this.editor = new TemplateEditor(model::save, model::delete, model::keepFile);
        this.root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.query());
        list.setItems(model.entries());
        list.setCellFactory(view -> new TemplateCell());
        Label none = new Label(I18n.text("templates.none"));
        none.getStyleClass().add("templates-none");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.getItems().addListener((InvalidationListener) changed -> mark());
        model.selected().subscribe(this::show);
        remark.textProperty().bind(model.remark());
        remark.visibleProperty().bind(model.remark().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        offer.managedProperty().bind(offer.visibleProperty());
        model.offer().subscribe(this::show);
        Tip.set(export, I18n.text("templates.export.tip"));
        signature.textProperty().bindBidirectional(model.signature());
        signature.setOnAction(enter -> model.keepSignature());
        signature.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.keepSignature();
            }
        });
        detail.getChildren().setAll(preview, editor);
    }

    private void chosen(@Nullable Entry entry) {
        if (!showing && entry instanceof Entry.Line(Template template)) {
            model.select(template);
        }
    }

    private void mark() {
        Template now = model.selected().get();
        showing = true;
        list.getSelectionModel().clearSelection();
        model.entries().stream()
                .filter(entry -> entry instanceof Entry.Line line
                        && now != null
                        && line.template().id().equals(now.id()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        showing = false;
    }

    private void show(@Nullable Template template) {
        boolean own = template != null && template.origin() == Origin.PERSONAL;
        editor.show(own ? template : null);
        preview.show(template);
        mark();
    }

    private void show(@Nullable OwnWording own) {
        offer.setVisible(own != null);
        if (own != null) {
            offerWords.setText(I18n.text("templates.offer", own.template().title(), own.times(), own.text()));
        }
    }

    @FXML
    private void onCreate() {
        model.create();
        editor.focus();
    }

    @FXML
    private void onKeep() {
        model.keepOffer();
    }

    @FXML
    private void onDismiss() {
        model.dismissOffer();
    }

    @FXML
    private void onImport() {
        File file = chooser("templates.import").showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.importFrom(file.toPath());
        }
    }

    @FXML
    private void onExport() {
        FileChooser chooser = chooser("templates.export");
        chooser.setInitialFileName("templates.csv");
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.exportTo(file.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text(title));
        chooser.getExtensionFilters()
                .setAll(List.of(
                        new FileChooser.ExtensionFilter("CSV", "*.csv"),
                        new FileChooser.ExtensionFilter("JSON", "*.json")));
        return chooser;
    }

    /** Reads everything anew and gives the search the keyboard. */
    public void open() {
        model.open();
        search.requestFocus();
    }

    public Parent root() {
        return root;
    }
}
