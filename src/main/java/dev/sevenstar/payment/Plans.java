package dev.sevenstar.payment;

import dev.sevenstar.payment.Movement.Kind;
import dev.sevenstar.payment.events.InstalmentPaid;
import dev.sevenstar.payment.events.PlanCancelled;
import dev.sevenstar.payment.events.PlanSettled;
import dev.sevenstar.payment.events.ShipmentCleared;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All payment plans. Changes to one wait for each other; what moved is booked in the same transaction. */
@Component
public class Plans {

    private final PlanRows rows;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(PlanRows rows, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Plan open(NewPlan wanted) {
        var method = Methods.of(wanted.method());
        var plan = Plan.open(
                wanted.shopId(),
                wanted.reference(),
                wanted.buyerId(),
                wanted.method(),
                method.shape(),
                wanted.fee(),
                wanted.goods(),
                wanted.freight(),
                method.consent() == Method.Consent.NOBODY);
        rows.insert(plan, Times.now(clock));
        return plan;
    }

    public Plan get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    /** The plan of a shop's order. */
    public Optional<Plan> of(long shopId, long reference) {
        return rows.keyOf(shopId, reference).flatMap(rows::read);
    }

    /** @throws NotFound if the shop has no plan for this order */
    @Transactional
    public Plan change(long shopId, long reference, Consumer<Plan> change) {
        return change(rows.keyOf(shopId, reference).orElseThrow(NotFound::new), change);
    }

    @Transactional
    public Plan change(ShopKey key, Consumer<Plan> change) {
        rows.hold(key);
        var plan = get(key);
        var before = plan.state();
        var cleared = plan.mayShip();
        change.accept(plan);
        rows.update(plan);
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Bookings.of(plan, today).forEach(ledger::post);
        announce(plan, before, cleared);
        return plan;
    }

    /** Takes the plan of an order until the transaction ends, for who changes the order first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long shopId, long reference) {
        rows.hold(rows.keyOf(shopId, reference).orElseThrow(NotFound::new));
    }

    /** The buyer has the goods, today. */
    @Transactional
    public Plan received(long shopId, long reference) {
        var now = Times.now(clock);
        return change(shopId, reference, plan -> plan.received(now, LocalDate.ofInstant(now, Times.ZONE), null));
    }

    private void announce(Plan plan, PlanState before, boolean wasCleared) {
        var shop = plan.key().shopId();
        plan.movements().stream()
                .filter(movement -> movement.kind() == Kind.PAID)
                .forEach(movement -> events.publishEvent(new InstalmentPaid(
                        shop,
                        plan.reference(),
                        movement.instalment().number(),
                        movement.instalment().payable().fen())));
        if (plan.mayShip() && !wasCleared) events.publishEvent(new ShipmentCleared(shop, plan.reference()));
        if (plan.state() == before) return;
        if (plan.state() == PlanState.SETTLED) events.publishEvent(new PlanSettled(shop, plan.reference()));
        if (plan.state() == PlanState.CANCELLED) events.publishEvent(new PlanCancelled(shop, plan.reference()));
    }
}
