package dev.sevenstar.identity;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The buyers' side of people: at most one profile each. */
@Component
public class Buyers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Buyers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Buyer> of(long personId) {
        return jdbc.sql("""
                select b.person_id, p.name as person_name, b.company_name, b.kind, b.region_code, b.since
                from buyer b join person p on p.id = b.person_id
                where b.person_id = :person""").param("person", personId).query(Buyer.class).optional();
    }

    /** Writes the profile, the first time or anew. */
    public void describe(long personId, String companyName, BuyerKind kind, String regionCode) {
        var profile = jdbc.sql(
                        "update buyer set company_name = :company, kind = :kind, region_code = :region where person_id = :person")
                .param("company", companyName)
                .param("kind", kind.name())
                .param("region", regionCode)
                .param("person", personId);
        if (profile.update() == 0) add(personId, companyName, kind, regionCode);
    }

    private void add(long personId, String companyName, BuyerKind kind, String regionCode) {
        jdbc.sql("""
                insert into buyer (person_id, company_name, kind, region_code, since)
                values (:person, :company, :kind, :region, :since)""")
                .param("person", personId)
                .param("company", companyName)
                .param("kind", kind.name())
                .param("region", regionCode)
                .param("since", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }
}
