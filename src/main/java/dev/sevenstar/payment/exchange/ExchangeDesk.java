package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a bill on, and writes down who did it. The bill is taken before the plans that it pays, by everybody in this
 * order.
 */
@Component
class ExchangeDesk {

    /** How many days before a bill is paid its shop is reminded. */
    static final List<Integer> REMINDERS = List.of(7, 1, 0);

    private final ExchangeRows rows;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ExchangeDesk(ExchangeRows rows, WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ExchangeBill bill, Hand by, String note, String form, List<Target> targets) {
        rows.insert(bill, payOn(bill), note, form);
        rows.addTargets(bill.key(), targets);
        rows.addStep(bill, Times.now(clock), by, note);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ExchangeBill change(ShopKey key, Hand by, String note, BiConsumer<ExchangeBill, LocalDate> change) {
        var bill = rows.hold(key);
        change.accept(bill, today());
        rows.update(bill, remindOn(bill, today().minusDays(1)));
        rows.addStep(bill, Times.now(clock), by, note);
        return bill;
    }

    /**
     * The same by what a partner says, which may come late.
     *
     * @return the bill as it is then; null if it has gone another way meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable
    ExchangeBill changeIf(
            Predicate<BillState> expected, ShopKey key, String note, BiConsumer<ExchangeBill, LocalDate> change) {
        if (!expected.test(rows.hold(key).state())) return null;
        return change(key, Hand.NOBODY, note, change);
    }

    /** @return whether its shop is to be told today */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remind(ExchangeBill bill) {
        rows.update(bill, remindOn(bill, today()));
        return bill.state() == BillState.SIGNED;
    }

    LocalDate payOn(ExchangeBill bill) {
        return calendar.onOrAfter(bill.face().dueOn());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private @Nullable LocalDate remindOn(ExchangeBill bill, LocalDate after) {
        if (bill.state() != BillState.SIGNED) return null;
        var payOn = payOn(bill);
        return REMINDERS.stream()
                .map(payOn::minusDays)
                .filter(day -> day.isAfter(after))
                .findFirst()
                .orElse(null);
    }
}
