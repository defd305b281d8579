import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * The least that any JavaFX program can be: one window with one word; says so when it is laid out, and stays. With {@code end} it
 * does not stay; with {@code clock} the word counts seconds.
 */
final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            Label word = new Label("Here");
            Scene scene = new Scene(word, 1440, 900);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    System.out.println("ready");
                    switch (args.length == 0 ? "" : args[0]) {
                        case "end" -> System.exit(0);
                        case "clock" -> count(word);
                        default -> {}
                    }
                }
            });
            stage.setScene(scene);
            stage.show();
        });
    }

    private static void count(Label clock) {
        long begun = System.nanoTime();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())
                .scheduleAtFixedRate(
                        () -> Platform.runLater(() -> {
                            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                            clock.setText("%d:%02d".formatted(seconds / 60, seconds % 60));
                        }),
                        1,
                        1,
                        TimeUnit.SECONDS);
    }
}
