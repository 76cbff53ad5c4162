package dev.sevenstar.listing;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.listing.Lacks.Lack;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** How many of a shop's listings on sale lack a star: {@code listing.missing-video-star}. */
@Configuration(proxyBeanMethods = false)
@Import(StarFacts.OfEach.class)
class StarFacts {

    record Lacking(Star star, Lacks lacks, Clock clock) implements ShopFact {

        @Override
        public String name() {
            return "listing.missing-" + star.key() + "-star";
        }

        @Override
        public boolean isDetail() {
            return true;
        }

        /** Of a shop with nothing on sale there is nothing to judge by. */
        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var now = Times.now(clock);
            return lacks.of(shopIds).stream()
                    .filter(lack -> lack.total() > 0)
                    .collect(Collectors.groupingBy(
                            Lack::shopId,
                            Collectors.collectingAndThen(
                                    Collectors.summingInt(this::counted), listings -> value(listings, now))));
        }

        private int counted(Lack lack) {
            return (lack.missing() & star.bit()) == 0 ? 0 : lack.total();
        }

        private Value value(int listings, Instant now) {
            return new Value(listings, Unit.COUNT, now, "/workbench/listings?missing=" + star.key());
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
                                    new Lacking(star, context.bean(Lacks.class), context.bean(Clock.class))));
        }
    }
}
