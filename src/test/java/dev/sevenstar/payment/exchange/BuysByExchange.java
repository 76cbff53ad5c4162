package dev.sevenstar.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.BuysOnCredit;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.exchange.BillFace.Range;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.exchange.OfferExchange.Offer;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Jobsite;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 王程 pays a factory with bills of exchange that fall due on Monday the 15th of June 2026, unless said otherwise. */
abstract class BuysByExchange extends BuysOnCredit {

    static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    static final LocalDate DUE = LocalDate.of(2026, 6, 15);

    @Autowired
    OfferExchange offer;

    @Autowired
    SignExchange sign;

    @Autowired
    PresentExchange present;

    @Autowired
    OpenTargets targets;

    @Autowired
    ExchangeBills exchange;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    @AfterEach
    void the_bank_answers_again() {
        bank(Behaviour.AT_ONCE);
    }

    void bank(Behaviour behaviour) {
        partners.behave(new Manner(Partner.BANK, behaviour, 0, false, false));
    }

    /** An order to be paid by bills of exchange, by its number. */
    long toPay(String yuan) {
        return place(MethodCode.ACCEPTANCE_BILL, yuan);
    }

    long place(MethodCode method, String yuan) {
        var reference = Ids.next();
        plans.open(new NewPlan(shop, reference, buyer, method, Fee.NONE, yuan(yuan), Money.ZERO));
        return reference;
    }

    static String number() {
        return "131020%024d".formatted(Ids.next());
    }

    static BillFace face(String number, @Nullable Range range, String yuan, LocalDate due) {
        return new BillFace(number, range, "成都锦程机电有限公司", "中国工商银行成都分行", "102651000012", yuan(yuan), ISSUED, due, true);
    }

    ShopKey offer(BillFace face, List<Target> open) {
        return offer.offer(new Offer(shop, wang(), face, "", UUID.randomUUID().toString(), open));
    }

    List<Target> open(long order) {
        return targets.ofOrder(buyer, Ids.text(order)).targets();
    }

    /** Offered for an order, brought by the bank and signed. */
    ShopKey signed(long order, String yuan) {
        var key = offer(face(number(), null, yuan, DUE), open(order));
        jobs.run();
        sign.sign(key, chen());
        return key;
    }

    void present(ShopKey key) {
        present.present(key, chen());
        jobs.run();
    }

    BillState state(ShopKey key) {
        return exchange.get(key).bill().state();
    }

    Hand wang() {
        return new Hand(buyer, "王程");
    }

    Hand chen() {
        return new Hand(factory.owner().id(), "陈恒");
    }

    void has(AccountKind kind, String yuan) {
        assertThat(ledger.balance(shop, kind)).isEqualTo(yuan(yuan));
    }
}
