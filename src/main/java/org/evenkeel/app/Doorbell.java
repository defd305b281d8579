package org.evenkeel.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.domain.chat.ConversationLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workspace held for ourselves, and the bell by which a second start on it asks for our window, or for a conversation in it.
 * The bell listens on loopback; its address and the word that rings it stand in a file of the workspace, which only its owner
 * can read. A caller sends the word, a space, the link or nothing, and the end of the line.
 */
final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String FILE = "doorbell";
    private static final int PATIENCE_MILLIS = 2_000;

    private final Workspace.Lock lock;
    private final Path file;
    private final String word = UUID.randomUUID().toString();
    private @Nullable ServerSocket bell;
    private volatile Consumer<String> answer = link -> {};

    /** @param lock closed with the bell */
    Doorbell(Path workspace, Workspace.Lock lock) {
        this.lock = lock;
        this.file = workspace.resolve(FILE);
        try {
            ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
            bell = socket;
            Files.writeString(file, socket.getLocalPort() + " " + word);
            Thread.ofVirtual().name("doorbell").start(() -> listen(socket));
        } catch (IOException e) {
            LOG.warn("A second start on this data will not find the window", e);
        }
    }

    /** @param ring called on a thread of the bell's whenever somebody else wants the window, with the link or an empty text */
    void whenRung(Consumer<String> ring) {
        answer = ring;
    }

    private void listen(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                    Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                String heard = line(in);
                if (heard.startsWith(word + " ")) {
                    answer.accept(heard.substring(word.length() + 1));
                    out.write("yes\n");
                }
            } catch (SocketException e) {
                LOG.debug("The doorbell was taken down, or a caller went away", e);
            } catch (IOException e) {
                LOG.info("Somebody at the doorbell said nothing we know", e);
            }
        }
    }

    /** What stands before the end of the line, and no more than a caller may say. */
    private String line(Reader in) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (said.length() > word.length() + ConversationLink.LONGEST) {
                return "";
            }
            said.append((char) c);
        }
        return said.toString();
    }

    /**
     * Asks who holds the workspace to bring its window to the front.
     *
     * @param link to open there, one that was understood; empty for none
     * @return false when nobody answers
     */
    static boolean ring(Path workspace, String link) {
        try (Socket socket = new Socket()) {
            String[] where = Files.readString(workspace.resolve(FILE)).split(" ");
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(where[0])),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((where[1] + " " + link + "\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return socket.getInputStream().read() == 'y';
        } catch (IOException | RuntimeException e) {
            LOG.debug("Nobody answers at the door", e);
            return false;
        }
    }

    @Override
    public void close() {
        ServerSocket socket = bell;
        try {
            if (socket != null) {
                socket.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("The doorbell could not be taken down", e);
        } finally {
            lock.close();
        }
    }
}
