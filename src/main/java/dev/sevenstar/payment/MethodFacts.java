package dev.sevenstar.payment;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many methods of payment a shop takes beyond those that every shop takes. */
@Component
record MethodFacts(MethodRows rows, Clock clock) implements ShopFact {

    @Override
    public String name() {
        return "payment.methods";
    }

    @Override
    public Optional<Value> of(long shopId) {
        var enabled = rows.enabled(shopId);
        return enabled == 0
                ? Optional.empty()
                : Optional.of(new Value(enabled, Unit.COUNT, Times.now(clock), "/workbench/payment-methods"));
    }
}
