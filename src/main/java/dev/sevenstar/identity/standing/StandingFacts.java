package dev.sevenstar.identity.standing;

import dev.sevenstar.identity.ShopFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What others may judge a shop's standing by. */
final class StandingFacts {

    private static final String REMEDY = "/workbench/standing";

    private StandingFacts() {}

    /** The days after today for which the shop is a member, 0 on the last; missing while it is none. */
    @Component
    record MembershipDays(Standings standings) implements ShopFact {

        @Override
        public String name() {
            return "identity.membership-days";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            return told(standings.of(shopIds), Standing::memberDaysLeft, Unit.DAYS);
        }
    }

    @Component
    record Age(Standings standings) implements ShopFact {

        @Override
        public String name() {
            return "identity.shop-age";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            return told(standings.of(shopIds), shop -> Optional.of(shop.ageMonths()), Unit.MONTHS);
        }
    }

    /** 0 none, 1 trust pass, 2 power merchant, 3 super factory. */
    @Component
    record Tier(Standings standings) implements ShopFact {

        @Override
        public String name() {
            return "identity.tier";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            return told(standings.of(shopIds), shop -> Optional.of((long) shop.tierRank()), Unit.RANK);
        }
    }

    /** 0 none, 1 individual, 2 enterprise, 3 certified for trust pass, 4 on the spot. */
    @Component
    record Verification(Standings standings) implements ShopFact {

        @Override
        public String name() {
            return "identity.verification";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            return told(standings.of(shopIds), shop -> Optional.of((long) shop.verificationRank()), Unit.RANK);
        }
    }

    @Component
    record OpenPenalties(Standings standings) implements ShopFact {

        @Override
        public String name() {
            return "identity.open-penalties";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            return told(standings.of(shopIds), shop -> Optional.of((long) shop.openPenalties()), Unit.COUNT);
        }
    }

    private static Map<Long, ShopFact.Value> told(
            Map<Long, Standing> standings, Function<Standing, Optional<Long>> number, ShopFact.Unit unit) {
        var values = new HashMap<Long, ShopFact.Value>();
        standings.forEach((shop, standing) -> number.apply(standing)
                .ifPresent(known -> values.put(shop, new ShopFact.Value(known, unit, standing.asOf(), REMEDY))));
        return values;
    }
}
