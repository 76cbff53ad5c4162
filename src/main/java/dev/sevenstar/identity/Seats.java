package dev.sevenstar.identity;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in which shop, and who works for the platform. Read anew for every request. */
@Component
public class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All seats of a person, the oldest shop first. */
    public List<Seat> of(SignedIn person) {
        return jdbc.sql("""
                select m.person_id, p.name as person_name, m.shop_id, s.name as shop_name, m.role
                from membership m join shop s on s.id = m.shop_id join person p on p.id = m.person_id
                where m.person_id = :person and p.active
                order by m.person_id, m.shop_id""")
                .param("person", person.personId())
                .query(Seat.class)
                .list();
    }

    /** Everybody who works in a shop. */
    public List<Seat> in(long shopId) {
        return jdbc.sql("""
                select m.person_id, p.name as person_name, m.shop_id, s.name as shop_name, m.role
                from membership m join shop s on s.id = m.shop_id join person p on p.id = m.person_id
                where m.shop_id = :shop and p.active
                order by m.shop_id, m.person_id""").param("shop", shopId).query(Seat.class).list();
    }

    /** What a shop asks of somebody who buys there; empty if there is no such shop. */
    public Optional<ShopTerms> termsFor(long shopId, long personId) {
        return jdbc.sql("""
                select s.mixed_min_fen, s.mixed_min_pieces,
                    exists (select 1 from membership m where m.shop_id = s.id and m.person_id = :person) as own
                from shop s where s.id = :shop""")
                .param("shop", shopId)
                .param("person", personId)
                .query((row, index) -> {
                    var least = row.getObject("mixed_min_fen", Long.class);
                    return new ShopTerms(
                            least == null ? null : Money.ofFen(least),
                            row.getObject("mixed_min_pieces", Integer.class),
                            row.getBoolean("own"));
                })
                .optional();
    }

    /** The rights a person has on the platform's desk; none for everybody else. */
    public Set<String> staffRights(SignedIn person) {
        return staffRole(person.personId()).map(StaffRole::rights).orElse(Set.of());
    }

    public Optional<StaffRole> staffRole(long personId) {
        return jdbc.sql(
                        "select s.role from staff s join person p on p.id = s.person_id where s.person_id = :person and p.active")
                .param("person", personId)
                .query(StaffRole.class)
                .optional();
    }

    /** Where a person may go besides the market. */
    public record Doors(boolean shop, boolean platform) {

        public static final Doors NONE = new Doors(false, false);
    }

    public Doors doors(long personId) {
        return jdbc.sql("""
                select exists (select 1 from membership m where m.person_id = p.id) as shop,
                       exists (select 1 from staff s where s.person_id = p.id) as platform
                from person p where p.id = :person and p.active""")
                .param("person", personId)
                .query(Doors.class)
                .optional()
                .orElse(Doors.NONE);
    }

    public record OwnedCompany(long id, String name) {}

    /** The companies the person owns a shop of. */
    public List<OwnedCompany> companiesOwnedBy(long personId) {
        return jdbc.sql("""
                select distinct c.id, c.name
                from membership m join shop s on s.id = m.shop_id join company c on c.id = s.company_id
                where m.person_id = :person and m.role = 'OWNER'
                order by c.id""").param("person", personId).query(OwnedCompany.class).list();
    }

    public boolean ownsShopOf(long companyId, long personId) {
        return jdbc.sql("""
                select 1 from shop s join membership m on m.shop_id = s.id and m.person_id = :person and m.role = 'OWNER'
                where s.company_id = :company
                limit 1""")
                .param("company", companyId)
                .param("person", personId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void give(long shopId, long personId, Role role) {
        jdbc.sql("insert into membership (shop_id, person_id, role) values (:shop, :person, :role)")
                .param("shop", shopId)
                .param("person", personId)
                .param("role", role.name())
                .update();
    }

    public void appoint(long personId, StaffRole role) {
        jdbc.sql("insert into staff (person_id, role) values (:person, :role)")
                .param("person", personId)
                .param("role", role.name())
                .update();
    }
}
