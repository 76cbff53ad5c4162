package dev.sevenstar.demo;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.campaign.groupbuy.EndGroupBuys;
import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.campaign.groupbuy.Offering;
import dev.sevenstar.campaign.groupbuy.RunGroupBuys;
import dev.sevenstar.campaign.groupbuy.Window;
import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.PlaySimulated;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shops sell together what they have plenty of: one such sale has come about, one is open, one warms up, one waits. */
@Component
@DemoOnly
class BuyTogether {

    private static final int LOOKED_AT = 40;
    private static final int SHARE_OF = 3;
    private static final Money LEAST = Money.parseYuan("1.00");
    private static final Duration AT_TEN = Duration.ofHours(10);

    /** When each shop's opens, in days from now; it lasts a week. */
    private static final List<Integer> OPENS = List.of(-2, -9, 2, 4);

    /** How many of the buyers join each. */
    private static final List<Integer> JOIN = List.of(2, 3, 0, 0);

    private final PublishedListings listings;
    private final GroupBuys groups;
    private final RunGroupBuys run;
    private final EndGroupBuys end;
    private final PlaceOrder place;
    private final PayOnline pay;
    private final PlaySimulated partners;
    private final DemoClock clock;

    BuyTogether(
            PublishedListings listings,
            GroupBuys groups,
            RunGroupBuys run,
            EndGroupBuys end,
            PlaceOrder place,
            PayOnline pay,
            PlaySimulated partners,
            DemoClock clock) {
        this.listings = listings;
        this.groups = groups;
        this.run = run;
        this.end = end;
        this.place = place;
        this.pay = pay;
        this.partners = partners;
        this.clock = clock;
    }

    List<Happening> happenings(Collection<Settled> shops, Map<BuyerSheet, Person> buyers) {
        var happenings = new ArrayList<Happening>();
        var some = shops.stream().limit(OPENS.size()).toList();
        for (int i = 0; i < some.size(); i++) happenings.addAll(happenings(some.get(i), i, buyers));
        shops.stream()
                .findFirst()
                .ifPresent(shop ->
                        happenings.add(new Happening(clock.instant().minus(Duration.ofHours(1)), () -> writes(shop))));
        return happenings.stream()
                .filter(one -> one.at().isBefore(clock.instant()))
                .toList();
    }

    private List<Happening> happenings(Settled shop, int number, Map<BuyerSheet, Person> buyers) {
        var key = new AtomicReference<@Nullable ShopKey>();
        var opens = day(OPENS.get(number)).plus(AT_TEN);
        var written = opens.minus(Duration.ofDays(4));
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening(written, () -> submitted(shop, opens).ifPresent(key::set)));
        if (number < OPENS.size() - 1) happenings.add(then(written.plus(Duration.ofHours(5)), key, run::approve));
        var joining = buyers.entrySet().stream().limit(JOIN.get(number)).toList();
        for (int i = 0; i < joining.size(); i++) {
            var buyer = joining.get(i);
            happenings.add(then(
                    opens.plus(Duration.ofHours(3 + 11L * i)),
                    key,
                    group -> joins(group, buyer.getKey(), buyer.getValue())));
        }
        happenings.add(then(window(opens).countAt(), key, group -> end.run()));
        return happenings;
    }

    private static Happening then(Instant at, AtomicReference<@Nullable ShopKey> key, Consumer<ShopKey> what) {
        return new Happening(at, () -> Optional.ofNullable(key.get()).ifPresent(what));
    }

    private static Window window(Instant opens) {
        return new Window(opens.minus(Duration.ofDays(3)), opens, opens.plus(Duration.ofDays(7)));
    }

    /** A draft that nobody has handed in yet. */
    private void writes(Settled shop) {
        begun(shop, day(9).plus(AT_TEN));
    }

    private Optional<ShopKey> submitted(Settled shop, Instant opens) {
        return begun(shop, opens).filter(group -> run.submit(group).isEmpty());
    }

    private Optional<ShopKey> begun(Settled shop, Instant opens) {
        return listings.onSale(shop.shop().id(), 0, LOOKED_AT).stream()
                .filter(listing -> listing.content().sales().takesOrders())
                .flatMap(listing -> offering(listing, opens).stream()
                        .filter(offering ->
                                run.problems(listing.key(), offering).isEmpty())
                        .map(offering -> run.begin(listing.key(), offering).key()))
                .findFirst();
    }

    /** A third of the stock, from the minimum on at 5, 9 and 13 per cent less than it ever costs alone. */
    private static Optional<Offering> offering(PublishedListing listing, Instant opens) {
        var pieces = listing.stock().entrySet().stream()
                .filter(each -> each.getValue() >= SHARE_OF)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / SHARE_OF));
        var total = pieces.values().stream().mapToLong(Integer::longValue).sum();
        var minimum = listing.prices().minimum();
        var lowest = listing.prices().lowest().filter(price -> !price.isBelow(LEAST));
        if (lowest.isEmpty() || total < minimum * 10L) return Optional.empty();
        var ladder = new Ladder(List.of(
                new Ladder.Step(minimum, off(lowest.get(), 5)),
                new Ladder.Step(Math.max(minimum * 3L, total / 4), off(lowest.get(), 9)),
                new Ladder.Step(Math.max(minimum * 6L, total / 2), off(lowest.get(), 13))));
        var title = listing.content().title();
        return Optional.of(new Offering(
                "一起拼 · " + title.substring(0, Math.min(20, title.length())),
                "工厂开一条线只做这一款，量越大越便宜；揭晓后 7 天内发完。",
                ladder,
                pieces,
                window(opens)));
    }

    private static Money off(Money price, int perCent) {
        return Money.ofFen(price.fen() * (100 - perCent) / 100);
    }

    /** As much as is still missing, out of the fullest share; nothing where the listing comes in packs. */
    private void joins(ShopKey key, BuyerSheet buyer, Person person) {
        var group = groups.get(key);
        var listing = listings.find(group.listing()).orElseThrow();
        var special = listing.special();
        if (special.isEmpty() || listing.content().sales().pack() != null) return;
        var fullest = special.get().left().entrySet().stream().max(Map.Entry.comparingByValue());
        var minimum = listing.prices().minimum();
        if (fullest.isEmpty() || fullest.get().getValue() < minimum) return;
        var pieces =
                (int) Math.max(minimum, Math.min(missing(group), fullest.get().getValue()));
        var wanted = List.of(new Wanted(listing.id(), fullest.get().getKey(), pieces));
        var reckoning = place.reckon(key.shopId(), wanted, buyer.receiver().regionCode());
        if (!reckoning.isPossible()) return;
        var order = place.place(new PlaceOrder.Request(
                key.shopId(),
                new Hand(Side.BUYER, person.id(), person.name()),
                wanted,
                MethodCode.ESCROW,
                buyer.receiver(),
                "",
                reckoning.total(),
                "group-" + Ids.text(person.id()) + "-" + key.number()));
        partners.pay(pay.begin(order.shopId(), order.id(), 1));
    }

    private static long missing(GroupBuy group) {
        var paid = group.standing().paid();
        return group.ladder().next(paid).map(step -> step.from() - paid).orElse(1L);
    }

    private Instant day(int after) {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE)
                .plusDays(after)
                .atStartOfDay(Times.ZONE)
                .toInstant();
    }
}
