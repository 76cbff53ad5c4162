package dev.sevenstar.shared.privacy;

import java.io.IOException;
import java.io.InputStream;

/** Takes files into a copy. */
public interface CopyFiles {

    /** Bytes that are opened when it is their turn. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** @param path folders and name, as people wrote them: what a file system might not like is replaced */
    void add(String path, Bytes bytes) throws IOException;
}
