package dev.sevenstar.demo;

import dev.sevenstar.demo.DealSheet.End;
import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.demo.PlanDeals.Deal;
import dev.sevenstar.identity.Role;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.TraceEntry;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PayBill;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.PlaySimulated;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.CancelOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.ConfirmReceipt;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.ShipOrder;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders are placed, paid, sent and received: what happens in each planned deal, and when. */
@Component
@DemoOnly
class StrikeDeals {

    private static final Duration PAYS_AFTER = Duration.ofMinutes(25);
    private static final Duration SENT_AFTER = Duration.ofHours(20);
    private static final Duration RECEIVED_AFTER = Duration.ofDays(4);
    private static final Duration AFTERWARDS = Duration.ofDays(5);
    private static final Duration MEANWHILE = Duration.ofHours(30);
    private static final Duration SETTLED_AFTER = Duration.ofDays(9);

    /** Nobody pays them on a partner's page. */
    private static final Set<MethodCode> CARRIED_OR_OWED = Set.of(
            MethodCode.COD,
            MethodCode.CREDIT_TERM,
            MethodCode.BILL_COLLECT,
            MethodCode.TRUST_PAY,
            MethodCode.CREDIT_BUY);

    private final PlaceOrder place;
    private final CancelOrder cancel;
    private final ShipOrder ship;
    private final Parcels parcels;
    private final ConfirmReceipt receipt;
    private final PayBill payBill;
    private final Orders orders;
    private final Stock stock;
    private final Plans plans;
    private final PayOnline payOnline;
    private final PlaySimulated partners;
    private final PayOutside outside;
    private final AfterDeals afterDeals;
    private final DemoClock clock;

    StrikeDeals(
            PlaceOrder place,
            CancelOrder cancel,
            ShipOrder ship,
            Parcels parcels,
            ConfirmReceipt receipt,
            PayBill payBill,
            Orders orders,
            Stock stock,
            Plans plans,
            PayOnline payOnline,
            PlaySimulated partners,
            PayOutside outside,
            AfterDeals afterDeals,
            DemoClock clock) {
        this.place = place;
        this.cancel = cancel;
        this.ship = ship;
        this.parcels = parcels;
        this.receipt = receipt;
        this.payBill = payBill;
        this.orders = orders;
        this.stock = stock;
        this.plans = plans;
        this.payOnline = payOnline;
        this.partners = partners;
        this.outside = outside;
        this.afterDeals = afterDeals;
        this.clock = clock;
    }

    /** In the order of time within the deal; what would lie in the future does not happen. */
    List<Happening> happenings(Deal deal) {
        var key = new AtomicReference<@Nullable ShopKey>();
        var sheet = deal.sheet();
        var at = deal.placed();
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening(at, () -> key.set(place(deal))));
        if (sheet.end() == End.CANCELLED)
            happenings.add(then(
                    at.plus(PAYS_AFTER), key, order -> cancel.cancel(order, CloseReason.WRONG_ORDER, buyer(deal))));
        if (sheet.end() == End.UNPAID) happenings.add(then(at.plus(PAYS_AFTER), key, order -> promise(order, deal)));
        if (sheet.reaches(End.PAID)) happenings.add(then(at.plus(PAYS_AFTER), key, order -> pay(order, deal)));
        if (sheet.reaches(End.PART_SENT)) happenings.add(then(at.plus(SENT_AFTER), key, order -> send(order, deal)));
        if (sheet.reaches(End.RECEIVED))
            happenings.add(then(at.plus(RECEIVED_AFTER), key, order -> receive(order, deal)));
        if (sheet.reaches(End.SETTLED)) happenings.add(then(at.plus(SETTLED_AFTER), key, order -> settle(order, deal)));
        var after = sheet.after();
        if (after != null)
            happenings.add(then(
                    at.plus(sheet.reaches(End.RECEIVED) ? AFTERWARDS : MEANWHILE),
                    key,
                    order -> afterDeals.happen(after, order, deal)));
        return happenings.stream()
                .filter(one -> one.at().isBefore(clock.instant()))
                .toList();
    }

    private static Happening then(Instant at, AtomicReference<@Nullable ShopKey> placed, Consumer<ShopKey> what) {
        return new Happening(at, () -> Optional.ofNullable(placed.get()).ifPresent(what));
    }

    private static Hand buyer(Deal deal) {
        return new Hand(Side.BUYER, deal.person().id(), deal.buyer().name());
    }

    /** Null where the shelves are too empty for it by then. */
    private @Nullable ShopKey place(Deal deal) {
        for (int further = 0; further < deal.shelf().size(); further++) {
            var wanted = deal.goods(further).stream()
                    .map(goods -> wanted(goods, deal))
                    .toList();
            var reckoning = place.reckon(
                    deal.shop().shop().id(), wanted, deal.buyer().receiver().regionCode());
            if (reckoning.isPossible() && reckoning.groupBuy().isEmpty()) return place(deal, wanted, reckoning.total());
        }
        return null;
    }

    private ShopKey place(Deal deal, List<Wanted> wanted, Money total) {
        return place.place(new PlaceOrder.Request(
                deal.shop().shop().id(),
                buyer(deal),
                wanted,
                deal.sheet().method(),
                deal.buyer().receiver(),
                deal.sheet().message(),
                total,
                "demo-deal-" + deal.number()));
    }

    /** Of the specification there is most of, and never more than half of it. */
    private Wanted wanted(Shelved goods, Deal deal) {
        var left = stock.of(goods.key());
        var sku = goods.content().sales().sellable().stream()
                .map(Sku::key)
                .max(Comparator.comparing(key -> left.getOrDefault(key, 0)))
                .orElse(Sku.SINGLE);
        var pack = goods.content().sales().pack();
        var least = goods.line().moq() * (pack == null ? 1 : pack.pieces());
        var times = Math.min(deal.sheet().times(), left.getOrDefault(sku, 0) / least / 2);
        return new Wanted(goods.key().id(), sku, least * Math.max(1, times));
    }

    /** What is due now, on the partner's page, and heard of at once; a lender says yes. */
    private void pay(ShopKey order, Deal deal) {
        partners.answer(order.shopId(), order.id());
        var plan = plans.get(order.shopId(), order.id());
        if (CARRIED_OR_OWED.contains(plan.method())) return;
        switch (plan.method()) {
            case BANK_TRANSFER -> outside.transfer(order, deal);
            case ACCEPTANCE_BILL -> outside.exchange(order, deal, true);
            default -> payOnline(order, plan);
        }
    }

    /** It is on its way; nobody has seen it yet. */
    private void promise(ShopKey order, Deal deal) {
        switch (deal.sheet().method()) {
            case BANK_TRANSFER -> outside.announce(order, deal);
            case ACCEPTANCE_BILL -> outside.exchange(order, deal, false);
            default -> {}
        }
    }

    private void payOnline(ShopKey order, Plan plan) {
        plan.instalments().stream()
                .filter(each -> each.state().isPayable())
                .findFirst()
                .ifPresent(due -> partners.pay(payOnline.begin(order.shopId(), order.id(), due.number())));
    }

    /** All of it, or all but one of the lines. What has to be paid before it leaves is paid when it is made. */
    private void send(ShopKey key, Deal deal) {
        if (!plans.get(key.shopId(), key.id()).mayShip()) {
            plans.change(key.shopId(), key.id(), Plan::stageDone);
            pay(key, deal);
        }
        var pieces = new LinkedHashMap<Integer, Integer>();
        orders.get(key).lines().forEach(line -> pieces.put(line.number(), line.toShip()));
        if (deal.sheet().end() == End.PART_SENT && pieces.size() > 1) pieces.remove(pieces.size());
        var packer = deal.shop().one(Role.WAREHOUSE);
        var waybill = Waybill.of(CarrierCode.SF, "", "SF%013d".formatted(1_010_000_000L + deal.number() * 97L));
        ship.ship(key, pieces, waybill, new Hand(Side.SELLER, packer.id(), packer.name()));
    }

    private void receive(ShopKey key, Deal deal) {
        if (deal.sheet().method() == MethodCode.COD) return;
        parcels.of(key.shopId(), key.id()).forEach(parcel -> arrive(parcel.key(), deal));
        receipt.confirm(key, buyer(deal));
        partners.answer(key.shopId(), key.id());
    }

    private void arrive(ShopKey parcel, Deal deal) {
        var here = deal.shop().sheet().region();
        var there = deal.buyer().region();
        var now = clock.instant();
        parcels.reached(parcel, new TraceEntry(TraceNode.ACCEPT, now.minus(Duration.ofHours(70)), here));
        parcels.reached(parcel, new TraceEntry(TraceNode.TRANSPORT, now.minus(Duration.ofHours(58)), here));
        parcels.reached(parcel, new TraceEntry(TraceNode.DELIVERING, now.minus(Duration.ofHours(6)), there));
        parcels.reached(parcel, new TraceEntry(TraceNode.SIGN, now.minus(Duration.ofHours(2)), there));
    }

    /** The rest that fell due with the receipt. */
    private void settle(ShopKey key, Deal deal) {
        if (deal.sheet().method() != MethodCode.CREDIT_TERM) {
            pay(key, deal);
            return;
        }
        var plan = plans.get(key.shopId(), key.id());
        var teller = deal.shop().one(Role.FINANCE);
        payBill.pay(new NewReceipt(
                key.shopId(),
                plan.buyerId(),
                plan.owed(),
                new Meant(Set.of(), Set.of(plan.key().id())),
                ReceiptWay.BANK,
                LocalDate.ofInstant(clock.instant(), Times.ZONE),
                "",
                "demo-receipt-" + deal.number(),
                teller.id(),
                teller.name()));
    }
}
