package dev.sevenstar.payment;

import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.Bills.OpenItem;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money for bills of account: shared out over the orders it is meant for, what is due first before the rest. It never
 * pays more than is open; who got more decides what becomes of the rest.
 */
@Component
public class PayBill {

    private final Bills bills;
    private final Receipts receipts;
    private final Plans plans;
    private final Clock clock;

    PayBill(Bills bills, Receipts receipts, Plans plans, Clock clock) {
        this.bills = bills;
        this.receipts = receipts;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @return the receipt; the same form handed in twice is one receipt
     * @throws Refused if it is more than what is open of what it is meant for
     */
    @Transactional
    public ShopKey pay(NewReceipt wanted) {
        return payAll(List.of(wanted)).get(0);
    }

    /** The same of several at once, all of one buyer at one shop. */
    @Transactional
    public List<ShopKey> payAll(List<NewReceipt> wanted) {
        if (wanted.isEmpty()) return List.of();
        var held = hold(wanted.get(0).shopId(), wanted.get(0).buyer());
        return wanted.stream().map(each -> pay(each, held)).toList();
    }

    /** Everything that could be paid, before the buyer's line is: what is received afterwards waits for the next receipt. */
    private Set<Long> hold(long shop, long buyer) {
        var open = bills.open(shop, buyer).stream().map(OpenItem::planId).collect(Collectors.toSet());
        plans.hold(shop, open);
        return open;
    }

    private ShopKey pay(NewReceipt wanted, Set<Long> held) {
        var shop = wanted.shopId();
        var known = receipts.ofForm(shop, wanted.form());
        if (known.isPresent()) return known.get();
        var shares = shares(wanted, held);
        var key = receipts.add(wanted, Times.now(clock));
        for (var share : shares) {
            var plan = new ShopKey(shop, share.item().planId());
            var paid = plans.change(plan, each -> pay(each, share.amount(), wanted.way()));
            receipts.addItem(key, share.item(), share.amount(), paid.lastStep());
        }
        return key;
    }

    private void pay(Plan plan, Money amount, ReceiptWay way) {
        if (way.isWrittenDown()) plan.payPast(1, amount, Times.now(clock));
        else plan.pay(1, amount, Times.now(clock));
    }

    /** What could be paid now of what a receipt is meant for. */
    public Money open(NewReceipt wanted) {
        return meant(wanted).stream().map(OpenItem::open).reduce(Money.ZERO, Money::plus);
    }

    /** The order that a receipt would pay first, by its number; 0 if none is open. */
    long firstOrder(NewReceipt wanted) {
        return meant(wanted).stream().map(OpenItem::reference).findFirst().orElse(0L);
    }

    private record Part(OpenItem item, Money amount) {}

    private List<Part> shares(NewReceipt wanted, Set<Long> held) {
        var parts = new ArrayList<Part>();
        var left = wanted.amount();
        var open = Money.ZERO;
        for (var item : meant(wanted)) {
            if (!held.contains(item.planId())) continue;
            open = open.plus(item.open());
            var part = left.isBelow(item.open()) ? left : item.open();
            if (part.isPositive()) parts.add(new Part(item, part));
            left = left.minus(part);
        }
        if (!wanted.amount().isPositive()) throw new Refused("payment.refused.receipt-zero");
        if (left.isPositive()) throw new Refused("payment.refused.receipt-above-open", open, wanted.amount());
        return parts;
    }

    /** Orders whose buyer promised a bill of exchange are paid by one, all others by money. */
    private List<OpenItem> meant(NewReceipt wanted) {
        var channel = wanted.way() == ReceiptWay.EXCHANGE ? Channel.EXCHANGE : Channel.BILL;
        return bills.open(wanted.shopId(), wanted.buyer()).stream()
                .filter(item -> item.channel().equals(channel.name()))
                .filter(wanted.meant()::covers)
                .toList();
    }
}
