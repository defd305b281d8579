package org.evenkeel.desk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** What sessions are written to, one after the other. Nobody sees it before it is whole. */
public interface SessionFile extends Closeable {
    void add(ExportedSession session) throws IOException;

    /** That was the last one. Without this call nothing that was written is kept. */
    void end() throws IOException;

    /** Makes the files of the formats that need a library of their own. */
    interface Maker {
        /** @param path of the file, or of the folder for a format that is one; nothing is there yet */
        SessionFile open(ExportFormat format, Path path) throws IOException;
    }
}
