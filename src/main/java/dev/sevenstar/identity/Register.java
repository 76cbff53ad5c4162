package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All people and shops of the market, for the platform's desk. */
@Component
public class Register {

    public record PersonEntry(
            long id,
            String name,
            @Nullable String email,
            @Nullable String mobile,
            boolean active,
            Instant joinedAt) {}

    public record ShopEntry(
            long id,
            String name,
            String companyName,
            Shop.BusinessModel businessModel,
            String regionCode,
            Instant openedAt) {}

    private static final String PEOPLE = "select id, name, email, mobile, active, joined_at from person ";
    private static final String SHOPS = """
            select s.id, s.name, c.name as company_name, s.business_model, s.region_code, s.opened_at
            from shop s join company c on c.id = s.company_id
            """;

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public Slice<PersonEntry> newestPeople(@Nullable String before, int limit) {
        var rows = jdbc.sql(PEOPLE + "where id < :before order by id desc limit :limit")
                .param("before", cursor(before))
                .param("limit", limit + 1)
                .query(PersonEntry.class)
                .list();
        return Slice.of(rows, limit, p -> Ids.text(p.id()));
    }

    /** One by the whole address or number, or all whose name begins so; no more than {@code limit}. */
    public List<PersonEntry> people(String typed, int limit) {
        var contact = Contact.of(typed);
        if (contact.isPresent())
            return jdbc.sql(PEOPLE + "where email = :email or mobile = :mobile")
                    .param("email", contact.get().email())
                    .param("mobile", contact.get().mobile())
                    .query(PersonEntry.class)
                    .list();
        return jdbc.sql(PEOPLE + "where name like :start escape '!' order by name, id limit :limit")
                .param("start", start(typed))
                .param("limit", limit)
                .query(PersonEntry.class)
                .list();
    }

    /** The newest first. */
    public Slice<ShopEntry> newestShops(@Nullable String before, int limit) {
        var rows = jdbc.sql(SHOPS + "where s.id < :before order by s.id desc limit :limit")
                .param("before", cursor(before))
                .param("limit", limit + 1)
                .query(ShopEntry.class)
                .list();
        return Slice.of(rows, limit, s -> Ids.text(s.id()));
    }

    /** Those whose name begins so. */
    public List<ShopEntry> shops(String typed, int limit) {
        return jdbc.sql(SHOPS + "where s.name like :start escape '!' order by s.name, s.id limit :limit")
                .param("start", start(typed))
                .param("limit", limit)
                .query(ShopEntry.class)
                .list();
    }

    private static long cursor(@Nullable String before) {
        return before == null || before.isBlank() ? Long.MAX_VALUE : Ids.parse(before);
    }

    private static String start(String typed) {
        return typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
