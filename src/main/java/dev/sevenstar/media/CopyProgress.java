package dev.sevenstar.media;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts what a copy has done, and says so every few seconds. */
class CopyProgress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Clock clock;
    private FileSum all = FileSum.NONE;
    private FileSum passed = FileSum.NONE;
    private FileSum copied = FileSum.NONE;
    private int failures;
    private Instant began = Instant.MIN;
    private Instant said = Instant.MIN;

    CopyProgress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    synchronized void begin(FileSum all) {
        this.all = all;
        began = clock.instant();
        said = began;
        out.println("There are " + all + ".");
    }

    synchronized void passed(StoredFile file) {
        passed = passed.plus(file);
        tick();
    }

    synchronized void copied(StoredFile file) {
        copied = copied.plus(file);
        tick();
    }

    synchronized void failed(StoredFile file, String why) {
        failures++;
        out.println(file.key().path() + ": " + why);
        tick();
    }

    synchronized int failures() {
        return failures;
    }

    synchronized FileSum copied() {
        return copied;
    }

    synchronized FileSum passed() {
        return passed;
    }

    synchronized void end() {
        say();
    }

    private void tick() {
        if (Duration.between(said, clock.instant()).compareTo(EVERY) >= 0) say();
    }

    private void say() {
        said = clock.instant();
        var millis = Math.max(1, Duration.between(began, said).toMillis());
        var done = passed.plus(copied);
        var left = Math.max(0, all.bytes() - done.bytes());
        var perSecond = copied.bytes() * 1000 / millis;
        out.println(done.files() + " of " + all.files() + " files: " + copied + " copied, " + passed.files()
                + " there already, " + failures + " failed; " + Weights.text(perSecond) + "/s, "
                + (left == 0 ? "nothing left" : Weights.text(left) + " left" + remaining(left, millis, done.bytes())));
    }

    private static String remaining(long left, long millis, long done) {
        if (done == 0) return "";
        var seconds = left * millis / done / 1000;
        return ", about " + (seconds < 120 ? seconds + " s" : seconds / 60 + " min");
    }
}
