package dev.sevenstar.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Stands at the real time until a test moves it. */
public class MovableClock extends Clock {

    private final ZoneId zone;
    private Duration moved = Duration.ZERO;

    public MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    public synchronized void forward(Duration by) {
        moved = moved.plus(by);
    }

    public synchronized void set(Instant now) {
        moved = Duration.between(Instant.now(), now);
    }

    public synchronized void reset() {
        moved = Duration.ZERO;
    }

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
