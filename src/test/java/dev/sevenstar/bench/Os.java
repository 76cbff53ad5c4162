package dev.sevenstar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system writes down about a process (Linux: /proc). */
final class Os {

    /** USER_HZ is 100 on every Linux a JVM runs on. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int OF_DEAD_CHILDREN = 15;

    private Os() {}

    /** Seconds of CPU of a process and of all it has started, dead or alive. */
    static double cpu(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToDouble(process -> own(process.pid()))
                        .sum())
                .orElse(0.0);
    }

    private static double own(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = USER_TIME; i < OF_DEAD_CHILDREN; i++) ticks += Long.parseLong(fields[i]);
            return ticks / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }

    static long residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    static long openFiles(long pid) {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others do to the machine meanwhile. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
