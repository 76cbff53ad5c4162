package dev.sevenstar.shared.privacy;

import java.io.IOException;
import java.util.List;

/** What one module holds of people and shops. Each module with tables offers one bean. */
public interface Holder {

    /** Folder of its sheets in a copy. */
    String module();

    /** Erased in this order, so children stand before their parents. */
    List<Holding> holdings();

    /** Holds the people and shops themselves: erased after all that is found by them. */
    default boolean isRoot() {
        return false;
    }

    /** Files that go into a copy beside the sheets. */
    default void addFiles(DataSubject subject, long id, CopyFiles copy) throws IOException {}

    /**
     * What statements alone can't erase: files, sessions. Runs before the statements, in no transaction, and again
     * whenever the erasure is run again.
     */
    default void erase(DataSubject subject, long id) throws IOException {}
}
