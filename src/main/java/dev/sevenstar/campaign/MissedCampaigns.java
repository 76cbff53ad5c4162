package dev.sevenstar.campaign;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To how many campaigns of the last 90 days a shop could have brought something and did not. */
@Component
class MissedCampaigns implements ShopFact {

    private static final Duration LOOKS_BACK = Duration.ofDays(90);

    private record Counted(long shopId, int missed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MissedCampaigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "campaign.missed";
    }

    @Override
    public Map<Long, Value> of(Collection<Long> shopIds) {
        var now = Times.now(clock);
        return jdbc
                .sql("""
                select m.shop_id, sum(case when m.missing = 0 and m.fitting > 0 and not exists (
                        select 1 from campaign_entry e where e.shop_id = m.shop_id and e.campaign_id = m.campaign_id
                        and e.state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED')) then 1 else 0 end) as missed
                from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                join campaign_match m on m.shop_id = wanted_id
                join campaign c on c.id = m.campaign_id and c.state in ('PUBLISHED', 'SETTLED')
                    and c.sign_up_until between :since and :now
                group by m.shop_id""")
                .param("shops", shopIds.toArray(Long[]::new))
                .param("since", now.minus(LOOKS_BACK).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Counted(row.getLong("shop_id"), row.getInt("missed")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Counted::shopId,
                        counted -> new Value(counted.missed(), Unit.COUNT, now, "/workbench/campaigns")));
    }
}
