package dev.sevenstar.identity;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the platform's desk. Changes wait for each other on the rows of the admins. */
@Component
public class PlatformStaff {

    public record Member(
            long personId,
            String name,
            @Nullable String email,
            @Nullable String mobile,
            StaffRole role,
            boolean active) {}

    private final JdbcClient jdbc;
    private final Seats seats;
    private final Audit audit;

    PlatformStaff(JdbcClient jdbc, Seats seats, Audit audit) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.audit = audit;
    }

    public List<Member> all() {
        return jdbc.sql("""
                select s.person_id, p.name, p.email, p.mobile, s.role, p.active
                from staff s join person p on p.id = s.person_id
                order by s.person_id""").query(Member.class).list();
    }

    public boolean isEmpty() {
        return jdbc.sql("select 1 from staff limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /**
     * Gives a person a place at the desk, or another one.
     *
     * @throws LastAdmin if nobody would be admin then
     */
    @Transactional
    public void appoint(Person person, StaffRole role) {
        lockAdmins();
        var before = of(person.id());
        if (before == role) return;
        if (before == StaffRole.ADMIN) keepAnAdmin(person.id());
        if (before == null) seats.appoint(person.id(), role);
        else
            jdbc.sql("update staff set role = :role where person_id = :person")
                    .param("role", role.name())
                    .param("person", person.id())
                    .update();
        record("identity.staff-appointed", person, before, role);
    }

    /** @throws LastAdmin if nobody would be admin then */
    @Transactional
    public void dismiss(Person person) {
        lockAdmins();
        var before = of(person.id());
        if (before == null) throw new NotFound();
        if (before == StaffRole.ADMIN) keepAnAdmin(person.id());
        jdbc.sql("delete from staff where person_id = :person")
                .param("person", person.id())
                .update();
        record("identity.staff-dismissed", person, before, null);
    }

    /** For whoever takes away a person's right to sign in. */
    void keepAnAdminWithout(long personId) {
        lockAdmins();
        if (of(personId) == StaffRole.ADMIN) keepAnAdmin(personId);
    }

    private void lockAdmins() {
        jdbc.sql("select person_id from staff where role = 'ADMIN' order by person_id for update")
                .query(Long.class)
                .list();
    }

    private void keepAnAdmin(long leaving) {
        var others = all().stream().filter(m -> m.personId() != leaving && m.role() == StaffRole.ADMIN && m.active());
        if (others.findAny().isEmpty()) throw new LastAdmin();
    }

    private @Nullable StaffRole of(long personId) {
        return all().stream()
                .filter(m -> m.personId() == personId)
                .map(Member::role)
                .findFirst()
                .orElse(null);
    }

    private void record(String action, Person person, @Nullable StaffRole before, @Nullable StaffRole after) {
        audit.record(
                action,
                "person",
                person.name(),
                before == null ? null : before.key(),
                after == null ? null : after.key());
    }
}
