package org.evenkeel.ui.signin;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;

/**
 * The card of the welcome and of signing in.
 *
 * <pre>
 *   WELCOME ──connect──▶ TYPING ──try──▶ ASKING ──one account──▶ ENTERING
 *      ▲                   │ ▲             │  └──several──▶ CHOOSING ──▶ ENTERING
 *      └───────back────────┘ └───refused───┴───────refused──────────────────┘
 * </pre>
 *
 * FX thread only.
 */
public final class SignInViewModel {
    /** What the card shows. */
    enum Face {
        WELCOME,
        TYPING,
        ASKING,
        CHOOSING,
        ENTERING
    }

    private final Reception reception;
    private final FxThread.Lane lane;
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.WELCOME);
    private final StringProperty server = new SimpleStringProperty("");
    private final BooleanProperty byPassword = new SimpleBooleanProperty();
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<Reception.Account> accounts = FXCollections.observableArrayList();
    private boolean greets;
    /** What is asked now; an answer to something older is not waited for any more. */
    private int asked;

    public SignInViewModel(Reception reception, FxThread fx) {
        this.reception = reception;
        this.lane = fx.lane();
        byPassword.subscribe(() -> secret.set(""));
    }

    /** Starts anew, with the welcome or at the form. */
    public void open(boolean greet) {
        asked++;
        greets = greet;
        secret.set("");
        trouble.set("");
        accounts.clear();
        face.set(greet ? Face.WELCOME : Face.TYPING);
    }

    /** The card is gone: whoever was greeted is not greeted again, and no secret stays in a field. */
    public void closed() {
        asked++;
        secret.set("");
        if (greets && face.get() != Face.ENTERING) {
            lane.run(reception::greeted);
        }
    }

    ReadOnlyObjectProperty<Face> face() {
        return face.getReadOnlyProperty();
    }

    StringProperty server() {
        return server;
    }

    /** E-mail and password instead of a token. */
    BooleanProperty byPassword() {
        return byPassword;
    }

    StringProperty email() {
        return email;
    }

    /** The token or the password. */
    StringProperty secret() {
        return secret;
    }

    /** Why it did not work, in a sentence, or empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** To choose from, when there are several. */
    ObservableList<Reception.Account> accounts() {
        return accounts;
    }

    void connect() {
        trouble.set("");
        face.set(Face.TYPING);
    }

    /** Whether the card goes back to a welcome, and not away. */
    boolean back() {
        asked++;
        trouble.set("");
        if (face.get() == Face.CHOOSING) {
            face.set(Face.TYPING);
            return true;
        }
        if (greets) {
            face.set(Face.WELCOME);
        }
        return greets;
    }

    /** Asks the server, once; what is missing is said at once. */
    void attempt() {
        if (face.get() != Face.TYPING) {
            return;
        }
        String missing = missing();
        trouble.set(missing);
        if (!missing.isEmpty()) {
            return;
        }
        face.set(Face.ASKING);
        int mine = ++asked;
        Reception.Entry entry = new Reception.Entry(
                server.get().strip(), byPassword.get() ? email.get().strip() : "", secret.get());
        lane.ask(() -> reception.signIn(entry), found -> letIn(mine, found), failure -> refused(mine, failure));
    }

    private String missing() {
        if (server.get().isBlank()) {
            return I18n.text("signin.missing.server");
        }
        if (byPassword.get() && email.get().isBlank()) {
            return I18n.text("signin.missing.email");
        }
        if (secret.get().isBlank()) {
            return I18n.text(byPassword.get() ? "signin.missing.password" : "signin.missing.token");
        }
        return "";
    }

    private void letIn(int mine, List<Reception.Account> found) {
        if (mine != asked) {
            return;
        }
        if (found.size() == 1) {
            choose(found.getFirst());
        } else {
            accounts.setAll(found);
            face.set(Face.CHOOSING);
        }
    }

    void choose(Reception.Account account) {
        face.set(Face.ENTERING);
        int mine = ++asked;
        lane.ask(
                () -> {
                    reception.enter(account.id());
                    return account;
                },
                entered -> {},
                failure -> refused(mine, failure));
    }

    private void refused(int mine, Exception failure) {
        if (mine != asked) {
            return;
        }
        trouble.set(
                failure instanceof Reception.Refused
                        ? String.valueOf(failure.getMessage())
                        : I18n.text("shell.unexpected"));
        face.set(Face.TYPING);
    }
}
