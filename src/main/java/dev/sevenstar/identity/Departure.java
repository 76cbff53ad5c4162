package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person closes their account: all places and seats end at once, and until the day they are erased they come
 * in only to take it back.
 */
@Component
public class Departure {

    /** Where they see how they stand, and may stay. */
    public static final String HOME = "/account/data";

    /** Session attribute of those who came back while they leave. */
    private static final String LEAVING = "leaving";

    /** A shop that would be left without an owner. */
    public record Orphan(long shopId, String name) {

        public String number() {
            return Ids.text(shopId);
        }
    }

    private final People people;
    private final PlatformStaff staff;
    private final OpenSessions sessions;
    private final SecurityNotices notices;
    private final Audit audit;
    private final JdbcClient jdbc;

    Departure(
            People people,
            PlatformStaff staff,
            OpenSessions sessions,
            SecurityNotices notices,
            Audit audit,
            JdbcClient jdbc) {
        this.people = people;
        this.staff = staff;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** The open shops that nobody else owns: first hand them over, or close them. */
    public List<Orphan> orphansOf(long personId) {
        return jdbc.sql("""
                select s.id as shop_id, s.name from membership m join shop s on s.id = m.shop_id
                where m.person_id = :person and m.role = 'OWNER' and s.closes_at is null and s.closed_at is null
                  and not exists (select 1 from membership o join person p on p.id = o.person_id
                                  where o.shop_id = m.shop_id and o.person_id <> m.person_id and o.role = 'OWNER'
                                    and p.active)
                order by m.person_id, m.shop_id""").param("person", personId).query(Orphan.class).list();
    }

    /**
     * @throws Refused if a shop would be left without an owner, or they are on their way out already
     * @throws LastAdmin if nobody could run the platform then
     */
    @Transactional
    public Person announce(long personId, Instant erasedAt) {
        staff.keepAnAdminWithout(personId);
        lockShops(personId);
        var orphans = orphansOf(personId);
        if (!orphans.isEmpty())
            throw new Refused("identity.departure.owns", orphans.get(0).name());
        var person = people.change(personId, p -> {
            if (p.leavesAt() != null) throw new Refused("identity.departure.already");
            p.leave(erasedAt);
        });
        vacate(person);
        audit.record("identity.departure-announced", "person", person.name(), null, Times.minute(erasedAt));
        notices.tellMore(person, "identity.mail.departure", Times.minute(erasedAt));
        sessions.endAll(personId);
        return person;
    }

    @Transactional
    public void takeBack(long personId) {
        var person = people.change(personId, Person::stay);
        audit.record("identity.departure-taken-back", "person", person.name(), null, null);
        notices.tell(person, "identity.mail.departure-taken-back");
    }

    private void lockShops(long personId) {
        jdbc.sql("""
                select id from shop where id in (select shop_id from membership where person_id = :person)
                order by id for update""").param("person", personId).query(Long.class).list();
    }

    private void vacate(Person person) {
        var seats = jdbc.sql("select shop_id from membership where person_id = :person order by shop_id")
                .param("person", person.id())
                .query(Long.class)
                .list();
        seats.forEach(shop -> audit.record(shop, "identity.member-dismissed", "person", person.name(), null, null));
        end("membership where person_id", person);
        end("staff where person_id", person);
        end("device where person_id", person);
        end("invitation where invited_by", person);
    }

    private void end(String what, Person person) {
        jdbc.sql("delete from " + what + " = :person")
                .param("person", person.id())
                .update();
    }

    /** Notes at sign-in that this person is on the way out. */
    static void note(Person person, HttpSession session) {
        if (person.leavesAt() != null) session.setAttribute(LEAVING, true);
    }

    /** They stay after all, and go where they like again. */
    public static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(LEAVING);
    }

    public static boolean isNoted(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LEAVING) != null;
    }
}
