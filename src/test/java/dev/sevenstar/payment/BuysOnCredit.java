package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.books.CheckBooks;
import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.CreditLines.Terms;
import dev.sevenstar.payment.credit.Lateness;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A factory lends to 王程; it is the middle of January 2026. */
@HouseTest
public abstract class BuysOnCredit {

    @Autowired
    protected World world;

    @Autowired
    protected Plans plans;

    @Autowired
    protected PayBill payBill;

    @Autowired
    protected CreditLines lines;

    @Autowired
    protected Bills bills;

    @Autowired
    protected Lateness lateness;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private CheckBooks books;

    protected World.Staffed factory;
    protected Person wang;
    protected long shop;
    protected long buyer;
    private long orders = Ids.next();

    @BeforeEach
    void in_the_middle_of_january() {
        factory = world.boltFactory();
        wang = world.buyer();
        shop = factory.shop().id();
        buyer = wang.id();
        today(LocalDate.of(2026, 1, 15));
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    /** At noon in Beijing. */
    protected void today(LocalDate day) {
        clock.set(day.atTime(LocalTime.NOON).atZone(Times.ZONE).toInstant());
    }

    protected Instant now() {
        return Times.now(clock);
    }

    protected void grant(String limit, PaymentTerm term) {
        lines.grant(shop, buyer, "王程", new Terms(yuan(limit), term, null), 1, "陈恒", "");
    }

    protected synchronized ShopKey order(String yuan) {
        return plans.open(new NewPlan(shop, orders++, buyer, MethodCode.CREDIT_TERM, Fee.NONE, yuan(yuan), Money.ZERO))
                .key();
    }

    protected ShopKey received(String yuan) {
        var plan = order(yuan);
        receive(plan);
        return plan;
    }

    protected void receive(ShopKey plan) {
        plans.received(shop, plans.get(plan).reference());
    }

    protected Bill bill() {
        return bills.ofBuyer(shop, buyer).get(0);
    }

    protected ShopKey pay(Bill bill, String yuan) {
        return payBill.pay(receipt(yuan, Meant.forBill(bill.id())));
    }

    protected NewReceipt receipt(String yuan, Meant meant) {
        return new NewReceipt(
                shop,
                buyer,
                yuan(yuan),
                meant,
                ReceiptWay.BANK,
                LocalDate.ofInstant(clock.instant(), Times.ZONE),
                "",
                UUID.randomUUID().toString(),
                factory.owner().id(),
                "陈恒");
    }

    protected void theBooksAreTrue() {
        assertThat(books.check().stream().filter(finding -> finding.shopId() == shop))
                .isEmpty();
    }

    protected static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
