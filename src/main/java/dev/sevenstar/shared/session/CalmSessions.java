package dev.sevenstar.shared.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * One read and, on an ordinary page, no write: saves only what changed, and asks the database once
 * per request ({@link SessionMemo}). A deleted session is gone at the next request on every node.
 */
final class CalmSessions implements FindByIndexNameSessionRepository<CalmSession> {

    private final FindByIndexNameSessionRepository<Session> inner;
    private final SessionMemo memo;

    /** The stock session's type is nobody's to name, so it goes by the interface. */
    @SuppressWarnings("unchecked")
    CalmSessions(FindByIndexNameSessionRepository<? extends Session> inner, SessionMemo memo) {
        this.inner = (FindByIndexNameSessionRepository<Session>) inner;
        this.memo = memo;
    }

    @Override
    public CalmSession createSession() {
        return new CalmSession(inner.createSession(), true);
    }

    @Override
    public void save(CalmSession session) {
        if (!session.dirty) return;
        inner.save(session.inner);
        session.dirty = false;
    }

    @Override
    public @Nullable CalmSession findById(String id) {
        var found = memo.get(id);
        if (found != null) return found;
        var stored = inner.findById(id);
        if (stored == null) return null;
        var session = new CalmSession(stored, false);
        if (session.isWornOut(Instant.now())) {
            deleteById(id);
            return null;
        }
        memo.put(id, session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        memo.clear();
        inner.deleteById(id);
    }

    @Override
    public Map<String, CalmSession> findByIndexNameAndIndexValue(String index, String value) {
        var sessions = new HashMap<String, CalmSession>();
        inner.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> sessions.put(id, new CalmSession(session, false)));
        return sessions;
    }
}
