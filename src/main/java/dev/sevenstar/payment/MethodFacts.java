package dev.sevenstar.payment;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which methods of payment a shop takes beyond those that every shop takes. */
@Configuration(proxyBeanMethods = false)
@Import(MethodFacts.OfEach.class)
class MethodFacts {

    private static final String REMEDY = "/workbench/payment-methods";

    /** How many. */
    @Component
    record Enabled(MethodRows rows, Clock clock) implements ShopFact {

        @Override
        public String name() {
            return "payment.methods";
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var now = Times.now(clock);
            var enabled = rows.enabled(shopIds);
            var values = new HashMap<Long, Value>();
            for (var shop : shopIds) {
                var taken = enabled.getOrDefault(shop, Set.of()).size();
                values.put(shop, new Value(taken, Unit.COUNT, now, REMEDY));
            }
            return values;
        }
    }

    /** Whether it takes this one: {@code payment.method.credit-buy}. */
    record Takes(MethodCode method, MethodRows rows, Clock clock) implements ShopFact {

        @Override
        public String name() {
            return method.key();
        }

        /** Seen better where they are enabled. */
        @Override
        public boolean isDetail() {
            return true;
        }

        @Override
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var now = Times.now(clock);
            var enabled = rows.enabled(shopIds);
            var values = new HashMap<Long, Value>();
            for (var shop : shopIds) {
                var takes = enabled.getOrDefault(shop, Set.of()).contains(method);
                values.put(shop, new Value(takes ? 1 : 0, Unit.YES, now, REMEDY + "/" + method.slug()));
            }
            return values;
        }
    }

    /** A fact of every method that a shop may take or leave. */
    static class OfEach implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var method : Methods.all())
                if (!method.needsNoEnabling())
                    registry.registerBean(
                            "takes-" + method.code().slug(),
                            Takes.class,
                            bean -> bean.supplier(context -> new Takes(
                                    method.code(), context.bean(MethodRows.class), context.bean(Clock.class))));
        }
    }
}
