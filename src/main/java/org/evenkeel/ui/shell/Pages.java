package org.evenkeel.ui.shell;

import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.review.ReviewView;
import org.evenkeel.ui.review.ReviewViewModel;
import org.evenkeel.ui.settings.SettingsView;
import org.evenkeel.ui.settings.SettingsViewModel;
import org.evenkeel.ui.signin.Reception;
import org.evenkeel.ui.signin.SignInViewModel;
import org.evenkeel.ui.signin.WelcomeView;
import org.evenkeel.ui.templates.TemplatesView;
import org.evenkeel.ui.templates.TemplatesViewModel;

/** The screens that the rail leads to, made into pages, and the card of the welcome. */
final class Pages {
    private Pages() {}

    static Page review(ReviewViewModel model) {
        return new Page(Place.REVIEW, () -> {
            ReviewView view = new ReviewView(model);
            return new Page.Screen(view.root(), view::enter, view::leave, () -> {});
        });
    }

    static Page templates(Desk desk, FxThread fx, ChangeBridge changes) {
        return new Page(Place.TEMPLATES, () -> {
            TemplatesViewModel model = new TemplatesViewModel(desk.templates(), desk.settings(), fx, changes);
            TemplatesView view = new TemplatesView(model);
            return new Page.Screen(view.root(), view::open, () -> {}, model);
        });
    }

    /** @param back leads to the conversations again */
    static Page settings(SettingsViewModel model, Runnable back) {
        return new Page(Place.SETTINGS, () -> {
            SettingsView view = new SettingsView(model, back);
            return new Page.Screen(view.root(), view::enter, () -> {}, () -> {});
        });
    }

    /** The card of the welcome and of signing in. */
    static WelcomeView welcome(Reception reception, FxThread fx, SettingsViewModel choices, Runnable leave) {
        return new WelcomeView(
                new SignInViewModel(reception, fx),
                leave,
                owner -> SettingsView.importInto(choices, owner),
                choices.computer().fileRemark());
    }
}
