package org.evenkeel.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the D-Bus of this session listens, without starting one. */
final class SessionBus {
    private SessionBus() {}

    /** Its address as the specification writes it; empty when this session has none. */
    static Optional<String> address(Map<String, String> environment) {
        String told = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!told.isBlank()) {
            return Optional.of(told);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path socket = Path.of(runtime, "bus");
        return !runtime.isBlank() && Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }
}
