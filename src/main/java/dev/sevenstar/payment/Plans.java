package dev.sevenstar.payment;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.Movement.Kind;
import dev.sevenstar.payment.credit.BillBook;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.Lateness;
import dev.sevenstar.payment.credit.LineRefused;
import dev.sevenstar.payment.events.InstalmentPaid;
import dev.sevenstar.payment.events.PlanCancelled;
import dev.sevenstar.payment.events.PlanSettled;
import dev.sevenstar.payment.events.ShipmentCleared;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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
    private final CreditLines lines;
    private final BillBook book;
    private final Lateness lateness;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRows rows,
            Ledger ledger,
            CreditLines lines,
            BillBook book,
            Lateness lateness,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.lines = lines;
        this.book = book;
        this.lateness = lateness;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws LineRefused if it is on credit and does not fit on the buyer's line
     */
    @Transactional
    public Plan open(NewPlan wanted) {
        var method = Methods.of(wanted.method());
        var onLine = method.consent() == Consent.CREDIT_LINE;
        if (onLine)
            lines.occupy(wanted.shopId(), wanted.buyerId(), wanted.goods().plus(wanted.freight()));
        var plan = Plan.open(
                wanted.shopId(),
                wanted.reference(),
                wanted.buyerId(),
                wanted.method(),
                wanted.shape(),
                wanted.fee(),
                wanted.goods(),
                wanted.freight(),
                onLine || method.consent() == Consent.NOBODY);
        rows.insert(plan, Times.now(clock));
        events.publishEvent(new PlanChanged(plan, true));
        return plan;
    }

    public Plan get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the shop has no plan for this order */
    public Plan get(long shopId, long reference) {
        return of(shopId, reference).orElseThrow(NotFound::new);
    }

    /** The plan of a shop's order. */
    public Optional<Plan> of(long shopId, long reference) {
        return rows.of(shopId, reference);
    }

    /** What is held of some of a shop's orders, by their numbers; those of which nothing is held are left out. */
    public Map<Long, Money> held(long shopId, Collection<Long> references) {
        return references.isEmpty() ? Map.of() : rows.held(shopId, references);
    }

    /** @throws NotFound if this buyer has no plan for this order, whatever shop it is of */
    public Plan ofBuyer(long person, long reference) {
        return rows.ofBuyer(person, reference).orElseThrow(NotFound::new);
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
        var owed = plan.owed();
        change.accept(plan);
        rows.update(plan);
        moveOnLine(plan, owed);
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Bookings.of(plan, today).forEach(ledger::post);
        announce(plan, before, cleared);
        return plan;
    }

    /** A buyer's line is occupied by what is owed, whatever changes it. */
    private void moveOnLine(Plan plan, Money before) {
        if (Methods.of(plan.method()).consent() != Consent.CREDIT_LINE) return;
        var shop = plan.key().shopId();
        var now = plan.owed();
        var received = plan.receivedOn() != null;
        if (before.isBelow(now) && received) lines.occupyAgain(shop, plan.buyerId(), now.minus(before));
        else if (before.isBelow(now)) lines.occupy(shop, plan.buyerId(), now.minus(before));
        if (now.isBelow(before)) lines.free(shop, plan.buyerId(), before.minus(now));
        if (received && !now.equals(before)) lateness.owedChanged(plan.key(), plan.buyerId());
    }

    /**
     * Takes back a payment that went straight to the shop, and its posting.
     *
     * @param step of the plan that booked it
     * @throws Refused if it was given back meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ShopKey key, Money amount, int step) {
        change(key, plan -> plan.takeBack(1, amount));
        var posting = Bookings.key(key, step);
        ledger.reverse(key.shopId(), posting, "back " + posting, LocalDate.ofInstant(clock.instant(), Times.ZONE));
    }

    /** Takes several plans of a shop until the transaction ends, for who changes more than one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long shopId, Collection<Long> ids) {
        if (!ids.isEmpty()) rows.hold(shopId, ids);
    }

    /** Takes the plan of an order until the transaction ends, for who changes the order first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long shopId, long reference) {
        rows.hold(rows.keyOf(shopId, reference).orElseThrow(NotFound::new));
    }

    /** The same by its own key, for who looks at a plan before deciding how to change it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ShopKey key) {
        rows.hold(key);
    }

    /** The buyer has the goods, today. */
    @Transactional
    public Plan received(long shopId, long reference) {
        var now = Times.now(clock);
        var today = LocalDate.ofInstant(now, Times.ZONE);
        return change(shopId, reference, plan -> {
            if (Methods.of(plan.method()).consent() != Consent.CREDIT_LINE) plan.received(now, today, null);
            else {
                var term = lines.get(shopId, plan.buyerId()).term();
                plan.received(now, today, term.dueFor(today));
                book.join(plan.key(), plan.buyerId(), term.periodOf(today), term.dueFor(today));
            }
        });
    }

    private void announce(Plan plan, PlanState before, boolean wasCleared) {
        var shop = plan.key().shopId();
        plan.movements().stream()
                .filter(movement -> movement.kind() == Kind.PAID)
                .forEach(movement -> events.publishEvent(new InstalmentPaid(
                        shop,
                        plan.reference(),
                        movement.instalment().number(),
                        movement.amount().fen())));
        events.publishEvent(new PlanChanged(plan, false));
        if (plan.mayShip() && !wasCleared) events.publishEvent(new ShipmentCleared(shop, plan.reference()));
        if (plan.state() == before) return;
        if (plan.state() == PlanState.SETTLED) events.publishEvent(new PlanSettled(shop, plan.reference()));
        if (plan.state() == PlanState.CANCELLED) events.publishEvent(new PlanCancelled(shop, plan.reference()));
    }
}
