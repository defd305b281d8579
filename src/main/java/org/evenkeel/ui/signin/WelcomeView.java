package org.evenkeel.ui.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.evenkeel.ui.controls.TabRing;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.signin.SignInViewModel.Face;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The card that greets somebody new, and by which one signs in to a server at any time. Stands over the veiled console, which
 * runs on behind it; what takes it off the window ends it.
 */
public final class WelcomeView {
    private final SignInViewModel model;
    private final Runnable leave;
    private final Consumer<Window> importSettings;
    private final Region root;

    @FXML
    private Label title;

    @FXML
    private Label lead;

    @FXML
    private VBox welcome;

    @FXML
    private Button look;

    @FXML
    private Button connect;

    @FXML
    private Label remark;

    @FXML
    private Button settings;

    @FXML
    private VBox form;

    @FXML
    private TextField server;

    @FXML
    private ToggleButton byToken;

    @FXML
    private ToggleButton byPassword;

    @FXML
    private VBox mail;

    @FXML
    private TextField email;

    @FXML
    private Label secretLabel;

    @FXML
    private PasswordField secret;

    @FXML
    private Label hint;

    @FXML
    private Label trouble;

    @FXML
    private Button back;

    @FXML
    private Button go;

    @FXML
    private VBox choice;

    @FXML
    private VBox accounts;

    @FXML
    private Button again;

    /**
     * @param leave takes the card away
     * @param importSettings asks for a file of settings and takes it over
     * @param imported what came of that, in a sentence
     */
    public WelcomeView(
            SignInViewModel model, Runnable leave, Consumer<Window> importSettings, ObservableValue<String> imported) {
        this.model = model;
        this.leave = leave;
        this.importSettings = importSettings;
        this.root = Fxml.load(this);
        remark.textProperty().bind(imported);
        model.accounts().subscribe(this::list);
        model.face().subscribe(this::show);
        ring();
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                model.closed();
            }
        });
    }

    public Region root() {
        return root;
    }

    /**
     * Starts anew.
     *
     * @return what gets the keyboard
     */
    public Node open(boolean greet) {
        model.open(greet);
        return greet ? look : server;
    }

    @FXML
    private void initialize() {
        lead.setMinHeight(Region.USE_PREF_SIZE);
        choice(look, Feather.EYE, "welcome.look", "welcome.look.hint");
        choice(connect, Feather.LINK, "welcome.connect", "welcome.connect.hint");
        server.textProperty().bindBidirectional(model.server());
        email.textProperty().bindBidirectional(model.email());
        secret.textProperty().bindBidirectional(model.secret());
        trouble.textProperty().bind(model.trouble());
        shown(trouble, model.trouble().isNotEmpty());
        shown(mail, model.byPassword());
        model.byPassword().subscribe(this::way);
        for (TextField field : List.of(server, email, secret)) {
            field.setOnAction(entered -> model.attempt());
        }
        back.setText(I18n.text("signin.back"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        go.setMinWidth(Region.USE_PREF_SIZE);
        shown(welcome, model.face().isEqualTo(Face.WELCOME));
        shown(choice, model.face().isEqualTo(Face.CHOOSING));
        shown(form, Bindings.createBooleanBinding(() -> isForm(model.face().get()), model.face()));
    }

    private static boolean isForm(Face face) {
        return face == Face.TYPING || face == Face.ASKING || face == Face.ENTERING;
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void choice(Button button, Feather sign, String name, String hint) {
        Label title = new Label(I18n.text(name));
        title.getStyleClass().add("welcome-choice-name");
        Label small = new Label(I18n.text(hint));
        small.getStyleClass().add("welcome-choice-hint");
        HBox line = new HBox(new FontIcon(sign), new VBox(title, small));
        line.getStyleClass().add("welcome-choice-line");
        line.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(line);
        button.setAccessibleText(title.getText() + ". " + small.getText());
    }

    private void way(boolean password) {
        byPassword.setSelected(password);
        byToken.setSelected(!password);
        String name = I18n.text(password ? "signin.password" : "signin.token");
        secretLabel.setText(name);
        secret.setAccessibleText(name);
        hint.setText(I18n.text(password ? "signin.password.hint" : "signin.token.hint"));
    }

    private void show(Face face) {
        title.setText(I18n.text(
                switch (face) {
                    case WELCOME -> "welcome.title";
                    case CHOOSING -> "signin.choose";
                    default -> "signin.title";
                }));
        lead.setText(I18n.text(
                switch (face) {
                    case WELCOME -> "welcome.lead";
                    case CHOOSING -> "signin.choose.lead";
                    default -> "signin.lead";
                }));
        boolean busy = face == Face.ASKING || face == Face.ENTERING;
        for (Node control : List.of(server, byToken, byPassword, email, secret, go)) {
            control.setDisable(busy);
        }
        back.setDisable(face == Face.ENTERING);
        go.setText(I18n.text(
                face == Face.ASKING ? "signin.asking" : face == Face.ENTERING ? "signin.entering" : "signin.go"));
        if (root.getScene() == null) {
            return;
        }
        switch (face) {
            case WELCOME -> look.requestFocus();
            case TYPING -> (server.getText().isEmpty() ? server : secret).requestFocus();
            case CHOOSING -> TabRing.step(root, 1);
            case ASKING -> back.requestFocus();
            case ENTERING -> root.requestFocus();
        }
    }

    private void list() {
        accounts.getChildren()
                .setAll(model.accounts().stream().map(this::account).toList());
        ring();
    }

    private Button account(Reception.Account account) {
        Button button = new Button(I18n.text("signin.account", account.name(), Long.toString(account.id())));
        button.getStyleClass().add("welcome-account");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> model.choose(account));
        return button;
    }

    private void ring() {
        List<Node> ring =
                new ArrayList<>(List.of(look, connect, settings, server, byToken, byPassword, email, secret, go, back));
        ring.addAll(accounts.getChildren());
        ring.add(again);
        TabRing.around(root, ring);
    }

    @FXML
    private void onLook() {
        leave.run();
    }

    @FXML
    private void onConnect() {
        model.connect();
    }

    @FXML
    private void onImport() {
        importSettings.accept(root.getScene().getWindow());
    }

    @FXML
    private void onByToken() {
        model.byPassword().set(false);
        way(false);
    }

    @FXML
    private void onByPassword() {
        model.byPassword().set(true);
        way(true);
    }

    @FXML
    private void onGo() {
        model.attempt();
    }

    @FXML
    private void onBack() {
        if (!model.back()) {
            leave.run();
        }
    }
}
