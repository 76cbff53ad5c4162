package dev.sevenstar.shared.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it is worth writing; mere access is, once a minute. */
final class CalmSession implements Session {

    private static final Duration ACCESS_NOTED_EVERY = Duration.ofSeconds(60);

    /** However busy it was kept, somebody signs in again after this. */
    static final Duration OLDEST = Duration.ofDays(14);

    final Session inner;
    boolean dirty;

    CalmSession(Session inner, boolean dirty) {
        this.inner = inner;
        this.dirty = dirty;
    }

    boolean isWornOut(Instant now) {
        return now.isAfter(inner.getCreationTime().plus(OLDEST));
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!dirty && now.isBefore(inner.getLastAccessedTime().plus(ACCESS_NOTED_EVERY))) return;
        inner.setLastAccessedTime(now);
        dirty = true;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        dirty = true;
        inner.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        if (inner.getAttribute(name) == null) return;
        dirty = true;
        inner.removeAttribute(name);
    }

    @Override
    public String changeSessionId() {
        dirty = true;
        return inner.changeSessionId();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        dirty = true;
        inner.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return inner.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return inner.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return inner.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return inner.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inner.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return inner.isExpired();
    }
}
