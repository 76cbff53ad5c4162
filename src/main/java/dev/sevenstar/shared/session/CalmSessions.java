package dev.sevenstar.shared.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * One read and, on an ordinary page, no write: saves only what changed, and asks the database once
 * per request ({@link SessionMemo}). A deleted session is gone at the next request on every node.
 */
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSession<S>> {

    private final FindByIndexNameSessionRepository<S> inner;
    private final SessionMemo memo;

    CalmSessions(FindByIndexNameSessionRepository<S> inner, SessionMemo memo) {
        this.inner = inner;
        this.memo = memo;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(inner.createSession(), true);
    }

    @Override
    public void save(CalmSession<S> session) {
        if (!session.dirty) return;
        inner.save(session.inner);
        session.dirty = false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable CalmSession<S> findById(String id) {
        var found = (CalmSession<S>) memo.get(id);
        if (found != null) return found;
        var stored = inner.findById(id);
        if (stored == null) return null;
        var session = new CalmSession<>(stored, false);
        memo.put(id, session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        memo.clear();
        inner.deleteById(id);
    }

    @Override
    public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        var sessions = new HashMap<String, CalmSession<S>>();
        inner.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> sessions.put(id, new CalmSession<>(session, false)));
        return sessions;
    }
}
