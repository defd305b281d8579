import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that any JavaFX program can be: one window with one word; says so when it is laid out, and stays. */
final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new Label("Here"), 1440, 900);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    System.out.println("ready");
                    if (args.length > 0) {
                        System.exit(0);
                    }
                }
            });
            stage.setScene(scene);
            stage.show();
        });
    }
}
