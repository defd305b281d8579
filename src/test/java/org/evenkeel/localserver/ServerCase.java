package org.evenkeel.localserver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fresh server for each test. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // filled before each test
abstract class ServerCase {
    @TempDir
    Path directory;

    protected LocalServer server;
    protected Wire mara;
    protected Wire jonas;
    protected Wire lead;
    protected Wire customer;

    @BeforeEach
    void startServer() throws IOException {
        start(InstantSource.system());
    }

    protected void start(InstantSource clock) throws IOException {
        server = LocalServer.start(directory.resolve("data"), 0, clock);
        mara = Wire.agent(server, 0);
        jonas = Wire.agent(server, 1);
        lead = Wire.agent(server, 2);
        customer = Wire.customer(server);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }
}
