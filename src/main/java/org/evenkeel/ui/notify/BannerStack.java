package org.evenkeel.ui.notify;

import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.Raised;

/**
 * The cards at the top right of the panes, the newest on top, never more than there is room for above the first composer:
 * what is being written is never covered. It takes no focus; see the commands for its keys.
 */
public final class BannerStack extends VBox {
    /** A card with the gap below it, px. */
    private static final double CARD = 64;
    /** What stays free of half the window, px: the bar and a pane's header above, its composer below. */
    private static final double HEADER_AND_COMPOSER = 22 + 76 + 150;

    private final AlarmsViewModel model;
    private final LongConsumer open;

    /** @param open where a click leads */
    public BannerStack(AlarmsViewModel model, LongConsumer open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("banners");
        getStylesheets()
                .add(Objects.requireNonNull(BannerStack.class.getResource("notify.css"))
                        .toExternalForm());
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.banners().addListener((ListChangeListener<Banner>) change -> show());
        parentProperty().addListener((parent, before, now) -> {
            if (now instanceof Region region) {
                region.heightProperty().addListener((height, old, fresh) -> show());
            }
        });
        show();
    }

    private void show() {
        double room = getParent() instanceof Region region && region.getHeight() > 0 ? region.getHeight() : 2_000;
        long fits = Math.max(1, (long) ((room / 2 - HEADER_AND_COMPOSER) / CARD));
        getChildren()
                .setAll(model.banners().stream()
                        .limit(fits)
                        .map(banner -> new Raised(new BannerCard(banner, this::chosen, model::dismiss)))
                        .toList());
    }

    private void chosen(Banner banner) {
        model.dismiss(banner);
        if (banner.conversationId() > 0) {
            open.accept(banner.conversationId());
        }
    }
}
