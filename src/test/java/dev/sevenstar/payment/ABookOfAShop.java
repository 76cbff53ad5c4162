package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.CLEARING;
import static dev.sevenstar.payment.ledger.AccountKind.CREDIT_USED;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.RECEIVABLE;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A factory that got 1 000 for an order less a fee of 10, has 300 in escrow, is owed 500 and got 200 past the market, all
 * today; written into its book, without plans.
 */
@HouseTest
public abstract class ABookOfAShop {

    protected static final Account ALIPAY = new Account(CLEARING, Partner.ALIPAY.number());

    @Autowired
    protected World world;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected TransactionTemplate transaction;

    protected World.Staffed factory;
    protected Person buyer;
    protected long shop;
    protected LocalDate today;
    protected final long order = Ids.next();

    @BeforeEach
    void a_book() {
        factory = world.boltFactory();
        buyer = world.buyer();
        shop = factory.shop().id();
        today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        book(draft(PostingKind.PAYMENT, today).move(yuan("1300"), ALIPAY, Account.of(ESCROW_HELD)));
        book(draft(PostingKind.RELEASE, today)
                .move(yuan("1000"), Account.of(ESCROW_HELD), Account.of(AVAILABLE))
                .fee(yuan("10"), Account.of(AVAILABLE), Partner.ALIPAY.number()));
        book(draft(PostingKind.CREDIT_SALE, today)
                .move(yuan("500"), new Account(CREDIT_USED, buyer.id()), Account.of(RECEIVABLE)));
        book(draft(PostingKind.PAYMENT, today).move(yuan("200"), ALIPAY, Account.of(DIRECT)));
    }

    /** The nightly check of other tests knows no plans to this money. */
    @AfterEach
    void the_book_is_closed() {
        clock.reset();
        for (var table : new String[] {"ledger_entry", "ledger_posting", "ledger_account"})
            jdbc.sql("delete from " + table + " where shop_id = :shop")
                    .param("shop", shop)
                    .update();
    }

    protected Posting.Draft draft(PostingKind kind, LocalDate on) {
        return Posting.of(shop, "test " + Ids.next(), kind, on).about(order, buyer.id());
    }

    protected void book(Posting.Draft draft) {
        transaction.executeWithoutResult(status -> ledger.post(draft.done()));
    }

    protected static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    protected static Authentication as(Person person) {
        return World.as(person);
    }
}
