package dev.sevenstar.identity;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who agreed to which version of the terms and the privacy policy, and when. */
@Component
public class Agreements {

    public record Agreement(LegalKind kind, int version, Instant at) {}

    private final LegalTexts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agreements(LegalTexts texts, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To what is current now, in the transaction of coming in. */
    void record(long personId) {
        for (var kind : LegalKind.values())
            jdbc.sql("insert into agreement (person_id, kind, version, at) values (:person, :kind, :version, :at)")
                    .param("person", personId)
                    .param("kind", kind.name())
                    .param("version", texts.current(kind).version())
                    .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                    .update();
    }

    public List<Agreement> of(long personId) {
        return jdbc.sql("""
                select kind, version, at from agreement where person_id = :person
                order by person_id desc, kind desc, version desc""").param("person", personId).query(Agreement.class).list();
    }
}
