package org.evenkeel.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the installed program starts with the person's session: by an XDG autostart entry on Linux, a launch agent on macOS,
 * the Run key of the registry on Windows. The entry itself is the only record, so that what is changed elsewhere is true here.
 */
public final class Autostart {
    private static final String ID = "org.evenkeel.Evenkeel";
    private static final String RUN_KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String RUN_NAME = "Evenkeel";
    private static final long PATIENCE_SECONDS = 10;

    private final @Nullable Way way;

    private Autostart(@Nullable Way way) {
        this.way = way;
    }

    private interface Way {
        boolean on() throws IOException;

        void on(boolean wanted) throws IOException;
    }

    /** Runs a program of the system and gives its exit code. */
    interface Runner {
        int run(List<String> command) throws IOException;
    }

    /** That of this system. Only an installed program knows its launcher. */
    public static Autostart open() {
        return open(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Optional.ofNullable(System.getProperty("evenkeel.launcher", System.getProperty("jpackage.app-path")))
                        .map(Path::of),
                Autostart::run);
    }

    static Autostart open(
            String os, Map<String, String> environment, Path home, Optional<Path> launcher, Runner runner) {
        return new Autostart(launcher.map(program -> way(os, environment, home, program.toString(), runner))
                .orElse(null));
    }

    private static Way way(String os, Map<String, String> environment, Path home, String program, Runner runner) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new Entry(home.resolve("Library/LaunchAgents/" + ID + ".plist"), launchAgent(program));
        }
        if (name.contains("win")) {
            return new RunKey(program, runner);
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = xdg.isBlank() || !Path.of(xdg).isAbsolute() ? home.resolve(".config") : Path.of(xdg);
        return new Entry(config.resolve("autostart/" + ID + ".desktop"), desktopEntry(program));
    }

    /** False where the program was not installed: then there is nothing that could be started. */
    public boolean possible() {
        return way != null;
    }

    public boolean on() throws IOException {
        return way != null && way.on();
    }

    /** Any thread but the FX thread. */
    public void on(boolean wanted) throws IOException {
        if (way == null) {
            throw new IOException("Only an installed Evenkeel can start with the session.");
        }
        way.on(wanted);
    }

    /** A file that is there, or not. */
    private record Entry(Path file, String text) implements Way {
        @Override
        public boolean on() throws IOException {
            // Desktops switch an entry off by hiding it.
            return Files.isRegularFile(file)
                    && Files.readString(file)
                            .lines()
                            .map(String::strip)
                            .noneMatch(line -> line.equalsIgnoreCase("Hidden=true")
                                    || line.equalsIgnoreCase("X-GNOME-Autostart-enabled=false"));
        }

        @Override
        public void on(boolean wanted) throws IOException {
            if (wanted) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    private record RunKey(String program, Runner runner) implements Way {
        @Override
        public boolean on() throws IOException {
            return runner.run(List.of("reg", "query", RUN_KEY, "/v", RUN_NAME)) == 0;
        }

        @Override
        public void on(boolean wanted) throws IOException {
            if (!wanted && !on()) {
                return;
            }
            List<String> command = wanted
                    ? List.of("reg", "add", RUN_KEY, "/v", RUN_NAME, "/t", "REG_SZ", "/d", '"' + program + '"', "/f")
                    : List.of("reg", "delete", RUN_KEY, "/v", RUN_NAME, "/f");
            if (runner.run(command) != 0) {
                throw new IOException("The registry did not take it.");
            }
        }
    }

    private static String desktopEntry(String program) {
        // Inside quotes these four are escaped, and a backslash of the value once more; % begins a field code.
        String quoted = program.replaceAll("([\"`$\\\\])", "\\\\$1")
                .replace("\\", "\\\\")
                .replace("%", "%%");
        return """
                [Desktop Entry]
                Type=Application
                Version=1.4
                Name=Evenkeel
                Exec="%s"
                Icon=evenkeel
                Terminal=false
                StartupWMClass=evenkeel
                """.formatted(quoted);
    }

    private static String launchAgent(String program) {
        String escaped = program.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                    <string>%s</string>
                  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>ProcessType</key>
                  <string>Interactive</string>
                </dict>
                </plist>
                """.formatted(ID, escaped);
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("The question was broken off.", e);
        }
    }
}
