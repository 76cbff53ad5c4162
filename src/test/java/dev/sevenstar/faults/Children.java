package dev.sevenstar.faults;

import java.io.IOException;

/** Processes that end with this one, however it ends. */
final class Children {

    private Children() {}

    static Process start(ProcessBuilder how) throws IOException {
        var process = how.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }
}
