package dev.sevenstar.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@HouseTest
@Tag("database")
class SessionsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void what_was_put_in_is_found_again() {
        assertThat(found(kept(sessions)).<String>getAttribute("shop")).isEqualTo("7");
    }

    @Test
    void mere_access_is_noted_once_a_minute() {
        var id = kept(sessions);
        var soon = Instant.now().plusSeconds(30);
        touch(sessions, id, soon);
        assertThat(found(id).getLastAccessedTime()).isBefore(soon.minusSeconds(1));
        var later = Instant.now().plusSeconds(90);
        touch(sessions, id, later);
        assertThat(found(id).getLastAccessedTime()).isAfter(later.minusSeconds(1));
    }

    @Test
    void a_deleted_session_is_gone_at_once() {
        var id = kept(sessions);
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void two_requests_may_bring_the_same_attribute_at_once() {
        var id = kept(sessions);
        bringTogether(sessions, id);
        assertThat(found(id).<String>getAttribute("flash")).isEqualTo("first");
    }

    @Test
    void sessions_end_after_twelve_idle_hours() {
        assertThat(found(kept(sessions)).getMaxInactiveInterval()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void sessions_in_use_end_after_fourteen_days() {
        var id = kept(sessions);
        age(id, Duration.ofDays(14).minusMinutes(1));
        assertThat(sessions.findById(id)).isNotNull();
        age(id, Duration.ofDays(14).plusMinutes(1));
        assertThat(sessions.findById(id)).isNull();
        assertThat(jdbc.sql("select count(*) from spring_session where session_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void age(String id, Duration age) {
        jdbc.sql("update spring_session set creation_time = ? where session_id = ?")
                .param(Instant.now().minus(age).toEpochMilli())
                .param(id)
                .update();
    }

    private Session found(String id) {
        var session = sessions.findById(id);
        assertThat(session).isNotNull();
        return session;
    }

    private static <S extends Session> String kept(FindByIndexNameSessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("shop", "7");
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void bringTogether(FindByIndexNameSessionRepository<S> sessions, String id) {
        var first = sessions.findById(id);
        var second = sessions.findById(id);
        first.setAttribute("flash", "first");
        second.setAttribute("flash", "second");
        sessions.save(first);
        sessions.save(second);
    }

    private static <S extends Session> void touch(FindByIndexNameSessionRepository<S> sessions, String id, Instant at) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }
}
