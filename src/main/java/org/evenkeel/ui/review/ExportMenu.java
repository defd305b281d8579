package org.evenkeel.ui.review;

import java.io.File;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Hands over what the table shows: transcripts to read, then measures to count with. */
final class ExportMenu extends MenuButton {
    private static final List<ExportFormat> TO_READ =
            List.of(ExportFormat.PDF, ExportFormat.HTML, ExportFormat.MD, ExportFormat.JSON);
    private static final List<ExportFormat> TO_COUNT = List.of(ExportFormat.CSV, ExportFormat.PARQUET);
    /** What a folder of months is called in the folder that was chosen. */
    private static final String FOLDER = "evenkeel-sessions";

    private final ReviewViewModel model;

    ExportMenu(ReviewViewModel model) {
        super(I18n.text("review.export"), new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        setMnemonicParsing(false);
        getStyleClass().add("review-button");
        setAccessibleText(I18n.text("review.export-title"));
        TO_READ.forEach(this::offer);
        getItems().add(new SeparatorMenuItem());
        TO_COUNT.forEach(this::offer);
    }

    private void offer(ExportFormat format) {
        MenuItem item = new MenuItem(ReviewWords.format(format));
        item.setMnemonicParsing(false);
        item.setOnAction(choice -> {
            Window window = getScene().getWindow();
            File file = format == ExportFormat.PARQUET ? folder(window) : file(window, format);
            if (file != null) {
                model.export(format, file.toPath());
            }
        });
        getItems().add(item);
    }

    private static @Nullable File file(Window window, ExportFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text("review.export-title"));
        chooser.setInitialFileName("sessions." + format.ending());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ReviewWords.format(format), "*." + format.ending()));
        return chooser.showSaveDialog(window);
    }

    private static @Nullable File folder(Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(I18n.text("review.export-title"));
        File chosen = chooser.showDialog(window);
        return chosen == null ? null : new File(chosen, FOLDER);
    }
}
