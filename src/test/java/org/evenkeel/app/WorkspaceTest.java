package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path workspaces;

    @Test
    void twoAgentsOfOneServerShareNothing() {
        Workspace ada = Workspace.in(workspaces, URI.create("https://chat.example.test/"), 1, 7, "token");
        Workspace bruno = Workspace.in(workspaces, URI.create("https://chat.example.test/"), 1, 8, "token");
        Workspace elsewhere = Workspace.in(workspaces, URI.create("https://chat.example.test:3000/sub"), 1, 7, "token");
        assertThat(ada.directory().getFileName()).hasToString("chat.example.test-a1-u7");
        assertThat(bruno.directory()).isNotEqualTo(ada.directory());
        assertThat(elsewhere.directory().getFileName()).hasToString("chat.example.test-3000-sub-a1-u7");
    }

    @Test
    void embeddedServersOnOnePortShareNothing() {
        URI server = URI.create("http://127.0.0.1:4000/");
        assertThat(Workspace.in(workspaces, server, 1, 1, "one").directory())
                .isNotEqualTo(Workspace.in(workspaces, server, 1, 1, "another").directory())
                .isEqualTo(Workspace.in(workspaces, server, 1, 1, "one").directory());
    }

    @Test
    void whatIsKeptIsReadBack() throws IOException {
        Workspace workspace = Workspace.in(workspaces, URI.create("http://127.0.0.1:4000"), 1, 7, "token");
        workspace.keep();
        assertThat(Workspace.read(workspace.directory())).contains(workspace);
        assertThat(Workspace.read(workspaces)).isEmpty();
    }

    @Test
    void aSecondStartRingsTheFirst() throws IOException {
        String link = "evenkeel://chat.example.test/app/accounts/1/conversations/42";
        List<String> rings = Collections.synchronizedList(new ArrayList<>());
        Workspace.Lock lock = Objects.requireNonNull(Workspace.lock(workspaces));
        try (Doorbell door = new Doorbell(workspaces, lock)) {
            door.whenRung(rings::add);
            assertThat(Doorbell.ring(workspaces, "")).isTrue();
            assertThat(Doorbell.ring(workspaces, link)).isTrue();
            assertThat(Doorbell.ring(workspaces, "x".repeat(100_000)))
                    .as("nobody may say so much")
                    .isFalse();
            assertThat(Doorbell.ring(workspaces, "")).isTrue();
            assertThat(rings).containsExactly("", link, "");
            Path file = workspaces.resolve("doorbell");
            Files.writeString(file, Files.readString(file).split(" ")[0] + " " + "x".repeat(36));
            assertThat(Doorbell.ring(workspaces, link)).isFalse();
            assertThat(rings).hasSize(3);
        }
        assertThat(Doorbell.ring(workspaces, "")).isFalse();
        try (Workspace.Lock again = Workspace.lock(workspaces)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void damageIsSaid() throws IOException {
        Workspace workspace = Workspace.in(workspaces, URI.create("http://127.0.0.1:4000"), 1, 7, "token");
        workspace.keep();
        Files.writeString(workspace.directory().resolve("connection.properties"), "account=one");
        assertThatThrownBy(() -> Workspace.read(workspace.directory()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void oneProcessAtATimeMaySend() throws IOException {
        Workspace workspace = Workspace.in(workspaces, URI.create("http://127.0.0.1:4000"), 1, 7, "token");
        workspace.keep();
        try (Workspace.Lock first = workspace.lock()) {
            assertThat(first).isNotNull();
            assertThat(workspace.lock()).isNull();
        }
        try (Workspace.Lock again = workspace.lock()) {
            assertThat(again).isNotNull();
        }
    }
}
