package dev.sevenstar.payment.lender;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order of 8 000 yuan on the fifth of March 2026 that a lender is to pay. */
@HouseTest
abstract class ALenderLends {

    static final Money SUM = Money.parseYuan("8000");

    @Autowired
    World world;

    @Autowired
    Plans plans;

    @Autowired
    LoanRows loans;

    @Autowired
    RepayLoan repay;

    @Autowired
    DrawEarly drawEarly;

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    LoanClocks clocks;

    @Autowired
    PartnerCalls calls;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    long shop;
    long order;
    Person buyer;

    @BeforeEach
    void on_the_fifth_of_march() {
        on("2026-03-05");
        shop = world.boltFactory().shop().id();
        buyer = world.buyer();
        order = Ids.next();
    }

    @AfterEach
    void all_is_as_it_was() {
        for (var partner : new Partner[] {Partner.CREDIT_BANK, Partner.TRUST_BANK, Partner.INSURER})
            behave(partner, Behaviour.AT_ONCE);
        clock.reset();
    }

    void place(MethodCode method, int basisPoints) {
        plans.open(new NewPlan(
                shop, order, buyer.id(), method, Fee.of(new Rate(basisPoints), Fee.Bearer.SHOP), SUM, Money.ZERO));
        jobs.run();
    }

    void receive() {
        plans.received(shop, order);
        jobs.run();
    }

    void refund(String yuan) {
        giveBack.give(shop, order, "claim " + yuan + " " + order, Money.parseYuan(yuan));
        jobs.run();
    }

    void repayAll() {
        var page = repay.begin(buyer.id(), order);
        jobs.run();
        partners.decide(loan().lender(), page.substring(page.lastIndexOf('/') + 1), true, "");
        jobs.run();
    }

    void on(String day) {
        clock.set(Instant.parse(day + "T04:00:00Z"));
    }

    void behave(Partner partner, Behaviour behaviour) {
        partners.behave(new Manner(partner, behaviour, 5, false, false));
    }

    Plan plan() {
        return plans.get(shop, order);
    }

    Loan loan() {
        return loans.get(plan().key());
    }

    String balance(AccountKind kind) {
        return ledger.balance(shop, kind).toYuan();
    }

    String clearing(Partner partner) {
        return ledger.balance(shop, new Account(AccountKind.CLEARING, partner.number()))
                .toYuan();
    }
}
