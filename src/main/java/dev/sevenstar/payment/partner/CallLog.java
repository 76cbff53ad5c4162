package dev.sevenstar.payment.partner;

import dev.sevenstar.payment.partner.PartnerCall.State;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of partners and what they said, for people to look at. */
@Component
public class CallLog {

    /**
     * How the line to a partner has done.
     *
     * @param lastDone when it last did what it was asked; null for never
     * @param troubled undecided ones that people have to look at
     */
    public record Health(@Nullable Instant lastDone, int waiting, int troubled) {}

    private record Counted(Partner partner, int waiting, int troubled) {}

    private static final int MOST_TRIES = 50;

    private final JdbcClient jdbc;
    private final CallRows rows;
    private final TryRows tries;

    CallLog(JdbcClient jdbc, CallRows rows, TryRows tries) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tries = tries;
    }

    /** Of each partner; one that was never asked has nothing to show. */
    public Map<Partner, Health> health() {
        var open = new EnumMap<Partner, Counted>(Partner.class);
        jdbc.sql("""
                select partner, count(*) as waiting, sum(case when trouble <> '' then 1 else 0 end) as troubled
                from partner_call where state in ('WAITING', 'ASKED') group by partner""")
                .query((row, index) -> new Counted(
                        Partner.valueOf(row.getString("partner")), row.getInt("waiting"), row.getInt("troubled")))
                .list()
                .forEach(counted -> open.put(counted.partner(), counted));
        var health = new EnumMap<Partner, Health>(Partner.class);
        for (var done : lastDone().entrySet()) {
            var counted = open.getOrDefault(done.getKey(), new Counted(done.getKey(), 0, 0));
            health.put(done.getKey(), new Health(done.getValue(), counted.waiting(), counted.troubled()));
        }
        open.forEach((partner, counted) ->
                health.putIfAbsent(partner, new Health(null, counted.waiting(), counted.troubled())));
        return health;
    }

    /** One step into the index for each partner. */
    private Map<Partner, Instant> lastDone() {
        var last = new EnumMap<Partner, Instant>(Partner.class);
        var each = new ArrayList<String>();
        for (var partner : Partner.values())
            each.add("select '" + partner.name()
                    + "' as partner, (select max(decided_at) from partner_call where partner = '" + partner.name()
                    + "' and state = 'DONE') as at");
        jdbc.sql(String.join(" union all ", each))
                .query((row, index) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    if (at != null) last.put(Partner.valueOf(row.getString("partner")), at.toInstant());
                    return index;
                })
                .list();
        return last;
    }

    /**
     * The newest first.
     *
     * @param partner null for all; so is {@code state}
     * @param before from the page before this one; {@code Long.MAX_VALUE} for the first
     */
    public Slice<PartnerCall> page(@Nullable Partner partner, @Nullable State state, long before, int limit) {
        return Slice.of(rows.page(partner, state, before, limit + 1), limit, call -> Long.toString(call.id(), 36));
    }

    /** What was tried for one request, the newest first. */
    public List<PartnerTry> tries(Partner partner, String key) {
        return tries.of(partner, key, MOST_TRIES);
    }
}
