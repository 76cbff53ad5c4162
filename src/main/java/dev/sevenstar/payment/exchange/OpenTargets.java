package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.FindBill;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.exchange.Target.Kind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a buyer can pay by bills of exchange, less what bills on their way are to pay of it. */
@Component
public class OpenTargets {

    /** Of one shop, what was asked for first. */
    public record Open(long shopId, List<Target> targets) {

        public Open {
            targets = List.copyOf(targets);
        }
    }

    private final Plans plans;
    private final Bills bills;
    private final FindBill findBill;
    private final ExchangeRows rows;

    OpenTargets(Plans plans, Bills bills, FindBill findBill, ExchangeRows rows) {
        this.plans = plans;
        this.bills = bills;
        this.findBill = findBill;
        this.rows = rows;
    }

    /**
     * An order; one on a bill of account stands for that bill.
     *
     * @throws NotFound if this buyer has no such order
     */
    public Open ofOrder(long person, String number) {
        var plan = plans.ofBuyer(person, Ids.parse(number));
        var bill = findBill.of(plan);
        if (bill.isPresent()) return ofBill(person, bill.get());
        var targets = due(plan).map(each -> new Target(Kind.ORDER, plan.reference(), each.asked())).stream()
                .toList();
        return less(plan.key().shopId(), person, targets);
    }

    /**
     * A bill of account, and all others of its shop.
     *
     * @throws NotFound if this buyer has no such bill
     */
    public Open ofBill(long person, String number) {
        var shop = bills.ofBuyer(person, number).shopId();
        var asked = Ids.parse(number);
        var open = new LinkedHashMap<Long, Money>();
        bills.open(shop, person).stream()
                .filter(item -> item.channel().equals(Channel.EXCHANGE.name()))
                .forEach(item -> open.merge(item.billId(), item.open(), Money::plus));
        var first = Stream.of(asked).filter(open::containsKey);
        var rest = open.keySet().stream().filter(id -> id != asked);
        return less(
                shop,
                person,
                Stream.concat(first, rest)
                        .map(id -> new Target(Kind.ACCOUNT, id, open.getOrDefault(id, Money.ZERO)))
                        .toList());
    }

    /** The part of a plan that waits for a bill of exchange. */
    static Optional<Instalment> due(Plan plan) {
        return plan.instalments().stream()
                .filter(each ->
                        each.channel() == Channel.EXCHANGE && each.state().isPayable())
                .findFirst();
    }

    private Open less(long shop, long person, List<Target> targets) {
        Map<String, Money> promised =
                rows.promised(shop, person).stream().collect(Collectors.toMap(OpenTargets::key, Target::amount));
        return new Open(
                shop,
                targets.stream()
                        .map(each -> new Target(
                                each.kind(),
                                each.id(),
                                left(each.amount(), promised.getOrDefault(key(each), Money.ZERO))))
                        .filter(each -> each.amount().isPositive())
                        .toList());
    }

    private static Money left(Money open, Money promised) {
        return open.isBelow(promised) ? Money.ZERO : open.minus(promised);
    }

    private static String key(Target target) {
        return target.kind() + " " + target.id();
    }
}
