package org.evenkeel.localserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to a data directory: two servers over one file would each tell their own clients half of the news. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Ends with the process at the latest.
     *
     * @throws IOException when another server has it, of this process or of another
     */
    static DataLock take(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            ours = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This very process has it: the same answer as when another has.
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            throw new IOException("Another embedded server already uses the directory " + directory);
        }
        return new DataLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
