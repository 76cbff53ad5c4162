package dev.sevenstar.listing;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many of a shop's listings on sale lack a star: {@code listing.missing-video-star}. */
@Configuration(proxyBeanMethods = false)
@Import(StarFacts.OfEach.class)
class StarFacts {

    record Lacking(Star star, JdbcClient jdbc, Clock clock) implements ShopFact {

        private record Counted(long shopId, int listings) {}

        @Override
        public String name() {
            return "listing.missing-" + star.key() + "-star";
        }

        /** Of a shop with nothing on sale there is nothing to judge by. */
        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var now = Times.now(clock);
            return counted(shopIds).stream()
                    .collect(Collectors.toMap(Counted::shopId, counted -> value(counted.listings(), now)));
        }

        private Value value(int listings, Instant now) {
            return new Value(listings, Unit.COUNT, now, "/workbench/listings?missing=" + star.key());
        }

        private List<Counted> counted(Collection<Long> shopIds) {
            return jdbc.sql("""
                    select l.shop_id, sum(case when l.missing_stars in (:masks) then 1 else 0 end) as listings
                    from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                    join listing l on l.shop_id = wanted_id and l.live = true and l.state = 'ONLINE'
                    group by l.shop_id""")
                    .param("masks", masks())
                    .param("shops", shopIds.toArray(Long[]::new))
                    .query((row, n) -> new Counted(row.getLong("shop_id"), row.getInt("listings")))
                    .list();
        }

        private List<Integer> masks() {
            return IntStream.range(0, 1 << Star.values().length)
                    .filter(mask -> (mask & star.bit()) != 0)
                    .boxed()
                    .toList();
        }
    }

    /** A fact of every star but the first: nothing is on sale without that one. */
    static class OfEach implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var star : Star.values())
                if (star != Star.COMPLIANCE)
                    registry.registerBean(
                            "lacking-" + star.key(),
                            Lacking.class,
                            bean -> bean.supplier(context ->
                                    new Lacking(star, context.bean(JdbcClient.class), context.bean(Clock.class))));
        }
    }
}
