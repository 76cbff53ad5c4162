package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.Wording;
import dev.sevenstar.identity.People;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of the academy. */
@Component
public class Certificates {

    /** Where their holders see them. */
    public static final String HERE = "/workbench/academy/certificates";

    public static final int REASON = 200;

    /** No letter that is taken for another. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int MOST = 50;
    private static final int AT_ONCE = 200;

    private static final String SELECT = """
            select id, code, person_id, shop_id, exam_id, holder, title, title_en, issued_at, expires_at, revoked_at,
                revoked_reason, shown
            from academy_certificate
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Certificates(JdbcClient jdbc, People people, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Certificate> of(long personId) {
        return jdbc.sql(SELECT + "where person_id = :person order by person_id desc, exam_id desc, id desc limit :most")
                .param("person", personId)
                .param("most", MOST)
                .query(Certificates::certificate)
                .list();
    }

    /** Whether somebody holds one of this exam that is still valid then. */
    boolean holds(long personId, long examId, Instant then) {
        return of(personId).stream()
                .anyMatch(each -> each.examId() == examId && each.state(then) == Certificate.State.VALID);
    }

    /** @param typed in any case, with or without its dashes */
    public Optional<Certificate> find(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (signs.length() != 2 + GROUPS * GROUP) return Optional.empty();
        var code = new StringBuilder(signs.substring(0, 2));
        for (int at = 2; at < signs.length(); at += GROUP) code.append('-').append(signs, at, at + GROUP);
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code.toString())
                .query(Certificates::certificate)
                .optional();
    }

    /** @throws NotFound if it is not this person's */
    public Certificate get(long personId, String code) {
        return find(code).filter(each -> each.personId() == personId).orElseThrow(NotFound::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void issue(Exam exam, Attempt attempt, Instant now) {
        var code = code();
        jdbc.sql("""
                insert into academy_certificate (id, code, person_id, shop_id, exam_id, holder, title, title_en, issued_at,
                    expires_at, reminded, revoked_reason, shown)
                values (:id, :code, :person, :shop, :exam, :holder, :title, :titleEn, :now, :end, false, '', false)""")
                .param("id", Ids.next(now))
                .param("code", code)
                .param("person", attempt.personId())
                .param("shop", attempt.shopId())
                .param("exam", exam.id())
                .param("holder", people.get(attempt.personId()).name())
                .param("title", exam.title().zh())
                .param("titleEn", exam.title().en())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "end",
                        now.atZone(Times.ZONE)
                                .plusMonths(exam.validMonths())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .update();
        tell(
                attempt.shopId(),
                attempt.personId(),
                "academy.notice.certificate",
                exam.title().zh());
    }

    private String code() {
        var code = new StringBuilder("7S");
        for (int group = 0; group < GROUPS; group++) {
            code.append('-');
            for (int sign = 0; sign < GROUP; sign++) code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Whether the shop's page shows it: the holder says. */
    public void show(long personId, String code, boolean shown) {
        jdbc.sql("update academy_certificate set shown = :shown where id = :id")
                .param("shown", shown)
                .param("id", get(personId, code).id())
                .update();
    }

    /** @throws Refused without a reason, or if it was revoked before */
    @Transactional
    public void revoke(String code, String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > REASON) throw new Refused("academy.refused.reason", REASON);
        var certificate = find(code).orElseThrow(NotFound::new);
        var revoked = jdbc.sql("""
                update academy_certificate set revoked_at = :now, revoked_reason = :reason, shown = false
                where id = :id and revoked_at is null""")
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", certificate.id())
                .update();
        if (revoked == 0) throw new Refused("academy.refused.revoked");
        audit.record("academy.certificate-revoked", "certificate", certificate.code(), null, reason);
        tell(
                certificate.shopId(),
                certificate.personId(),
                "academy.notice.revoked",
                certificate.title().zh());
    }

    /** Once, a while before it ends. @return how many were told */
    @Transactional
    int remind() {
        var soon = jdbc.sql(SELECT + """
                where reminded = false and expires_at <= :soon order by reminded, expires_at, id limit :most""")
                .param("soon", Times.now(clock).plus(Exam.RENEWAL).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(Certificates::certificate)
                .list();
        for (var each : soon) {
            jdbc.sql("update academy_certificate set reminded = true where id = :id")
                    .param("id", each.id())
                    .update();
            if (each.revokedAt() == null)
                tell(
                        each.shopId(),
                        each.personId(),
                        "academy.notice.ends",
                        each.title().zh());
        }
        return soon.size();
    }

    private void tell(long shopId, long personId, String key, String title) {
        events.publishEvent(Notice.toPerson(shopId, personId, HERE, key, title));
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certificate(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("person_id"),
                row.getLong("shop_id"),
                row.getLong("exam_id"),
                row.getString("holder"),
                new Wording(row.getString("title"), row.getString("title_en")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_reason"),
                row.getBoolean("shown"));
    }
}
