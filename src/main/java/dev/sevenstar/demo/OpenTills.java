package dev.sevenstar.demo;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CodService;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.payment.BindAccount;
import dev.sevenstar.payment.MethodAgreements;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PlaySimulated;
import dev.sevenstar.payment.TakeMethod;
import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.bound.NewAccount;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.CreditLines.Terms;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the shops are paid: the account their money goes to, the methods they take, and credit for buyers they know. */
@Component
@DemoOnly
class OpenTills {

    private static final Duration LONG_AGO = Duration.ofDays(56);
    private static final List<MethodCode> ALL = List.of(
            MethodCode.CREDIT_TERM,
            MethodCode.STAGED_37,
            MethodCode.STAGED_361,
            MethodCode.STAGED_91,
            MethodCode.BANK_TRANSFER,
            MethodCode.COD,
            MethodCode.TRUST_PAY,
            MethodCode.CREDIT_CARD,
            MethodCode.BILL_COLLECT,
            MethodCode.ACCEPTANCE_BILL,
            MethodCode.CREDIT_BUY);

    /** The shops that take everything; every second of the others takes cards. */
    static final List<String> OPEN_TO_ALL = List.of("henggu", "jinxiu");

    private static final List<PaymentTerm> TERMS = List.of(
            new PaymentTerm.NetDays(45), new PaymentTerm.SettlementDay(1, 25), new PaymentTerm.SettlementDay(2, 20));

    private final FreightTemplates templates;
    private final BindAccount bind;
    private final BoundAccounts accounts;
    private final TakeMethod take;
    private final MethodAgreements agreements;
    private final CreditLines lines;
    private final PlaySimulated partners;
    private final DemoClock clock;

    OpenTills(
            FreightTemplates templates,
            BindAccount bind,
            BoundAccounts accounts,
            TakeMethod take,
            MethodAgreements agreements,
            CreditLines lines,
            PlaySimulated partners,
            DemoClock clock) {
        this.templates = templates;
        this.bind = bind;
        this.accounts = accounts;
        this.take = take;
        this.agreements = agreements;
        this.lines = lines;
        this.partners = partners;
        this.clock = clock;
    }

    List<Happening> happenings(Iterable<Settled> shops, Map<BuyerSheet, Person> buyers) {
        var then = clock.instant().minus(LONG_AGO);
        var happenings = new ArrayList<Happening>();
        int number = 0;
        for (var shop : shops) {
            int k = number++;
            happenings.add(new Happening(then.plusSeconds(60L * k), () -> open(shop, k)));
            if (OPEN_TO_ALL.contains(shop.sheet().handle()))
                happenings.add(new Happening(then.plusSeconds(60L * k + 30), () -> lend(shop, buyers)));
        }
        return happenings;
    }

    private void open(Settled shop, int k) {
        bindBank(shop, k);
        if (OPEN_TO_ALL.contains(shop.sheet().handle())) {
            collectAtTheDoor(shop);
            ALL.forEach(method -> enable(shop, method));
        } else if (k % 2 == 0) enable(shop, MethodCode.CREDIT_CARD);
    }

    private void bindBank(Settled shop, int k) {
        var id = shop.shop().id();
        var holder = shop.sheet().company() == null
                ? shop.sheet().name()
                : shop.sheet().company();
        bind.bind(
                id,
                new NewAccount(
                        AccountKind.COMPANY_BANK,
                        holder,
                        "3901%012d".formatted(130_000_000L + k * 7_919L),
                        Bank.ICBC,
                        "102332000%03d".formatted(10 + k)));
        var account = accounts.of(id).get(0);
        partners.answer(id, account.id());
        bind.confirm(id, account.id(), accounts.of(id).get(0).amount());
    }

    private void collectAtTheDoor(Settled shop) {
        var key = new ShopKey(shop.shop().id(), shop.freight());
        var express = templates.get(key);
        templates.change(new FreightTemplate(
                key,
                express.version(),
                express.name(),
                express.service(),
                express.chargeBy(),
                express.rates(),
                express.free(),
                new CodService(CarrierCode.SF, Area.EVERYWHERE)));
    }

    private void enable(Settled shop, MethodCode method) {
        var finance = shop.one(Role.FINANCE);
        take.enable(
                shop.shop().id(),
                method,
                agreements.of(method).version(),
                new SignedIn(finance.id(), finance.name()),
                method == MethodCode.BANK_TRANSFER ? Map.of("company", "on") : Map.of());
    }

    private void lend(Settled shop, Map<BuyerSheet, Person> buyers) {
        var finance = shop.one(Role.FINANCE);
        int k = 0;
        for (var buyer : buyers.entrySet()) {
            if (!buyer.getKey().wants().contains(shop.sheet().handle())) continue;
            var limit = Money.parseYuan(String.valueOf(20_000 + k * 15_000));
            lines.grant(
                    shop.shop().id(),
                    buyer.getValue().id(),
                    buyer.getKey().name(),
                    new Terms(limit, TERMS.get(k++ % TERMS.size()), null),
                    finance.id(),
                    finance.name(),
                    "合作满三单，付款守时");
        }
    }
}
