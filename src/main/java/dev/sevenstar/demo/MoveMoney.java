package dev.sevenstar.demo;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.PlaySimulated;
import dev.sevenstar.payment.books.BookChecks;
import dev.sevenstar.payment.credit.Application.Wish;
import dev.sevenstar.payment.credit.AskForCredit;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.payout.Withdraw;
import dev.sevenstar.shared.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance does beside the orders: money taken to the bank, a statement brought from it, credit asked for. */
@Component
@DemoOnly
class MoveMoney {

    private static final Money FIRST = Money.parseYuan("2000");
    private static final Money SECOND = Money.parseYuan("500");

    private final Withdraw withdraw;
    private final PayOutside outside;
    private final AskForCredit credit;
    private final BookChecks books;
    private final PlaySimulated partners;
    private final DemoClock clock;

    MoveMoney(
            Withdraw withdraw,
            PayOutside outside,
            AskForCredit credit,
            BookChecks books,
            PlaySimulated partners,
            DemoClock clock) {
        this.withdraw = withdraw;
        this.outside = outside;
        this.credit = credit;
        this.books = books;
        this.partners = partners;
        this.clock = clock;
    }

    List<Happening> happenings(Map<String, Settled> shops, Map<BuyerSheet, Person> buyers) {
        var now = clock.instant();
        var happenings = new ArrayList<Happening>();
        for (var handle : OpenTills.OPEN_TO_ALL) {
            var shop = shops.get(handle);
            if (shop == null) continue;
            happenings.add(new Happening(now.minus(Duration.ofDays(6)), () -> takeHome(shop, FIRST, true)));
            happenings.add(new Happening(now.minus(Duration.ofHours(3)), () -> takeHome(shop, SECOND, false)));
            happenings.add(new Happening(now.minus(Duration.ofHours(2)), () -> outside.morning(shop)));
            happenings.add(new Happening(now.minus(Duration.ofHours(5)), () -> asks(shop, buyers)));
        }
        for (int night = 3; night >= 1; night--)
            happenings.add(new Happening(now.minus(Duration.ofDays(night)), books::checkNow));
        return happenings;
    }

    private void takeHome(Settled shop, Money amount, boolean arrived) {
        var id = shop.shop().id();
        var finance = shop.one(Role.FINANCE);
        var account = withdraw.accounts(id).get(0);
        var form = "demo-" + clock.instant().getEpochSecond();
        var asked = withdraw.ask(id, new Withdraw.Request(account.id(), amount, finance.id(), finance.name(), form));
        if (arrived) partners.answer(id, asked);
    }

    /** The first buyer who knows the shop and has no line of it. */
    private void asks(Settled shop, Map<BuyerSheet, Person> buyers) {
        buyers.entrySet().stream()
                .filter(buyer -> !buyer.getKey().wants().contains(shop.sheet().handle()))
                .filter(buyer -> buyer.getKey().company() != null)
                .findFirst()
                .ifPresent(buyer -> credit.ask(
                        shop.shop().id(),
                        buyer.getValue().id(),
                        new Wish(
                                buyer.getKey().company(),
                                Money.parseYuan("30000"),
                                new PaymentTerm.NetDays(30),
                                "每月两到三单，想按月结。")));
    }
}
