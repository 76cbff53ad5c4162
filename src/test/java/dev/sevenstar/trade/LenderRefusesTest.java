package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Jobsite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class LenderRefusesTest extends AFactorySells {

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    private ShopKey bolts;

    @AfterEach
    void the_lender_lends_again() {
        behave(Behaviour.AT_ONCE);
    }

    @Test
    void an_order_waits_for_the_lender_and_may_leave_with_its_yes() {
        var order = placeOnCredit();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        jobs.run();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
    }

    @Test
    void its_no_ends_the_order_and_gives_the_goods_back() {
        behave(Behaviour.REFUSES);
        var order = placeOnCredit();
        jobs.run();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    private ShopKey placeOnCredit() {
        var factory = world.boltFactory();
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'CREDIT_BUY',"
                        + " current_timestamp, 1)")
                .param("shop", factory.shop().id())
                .update();
        bolts = boltsOf(factory);
        return place.place(request(bolts, world.buyer(), 100, MethodCode.CREDIT_BUY, "76.00"));
    }

    private void behave(Behaviour behaviour) {
        partners.behave(new Manner(Partner.CREDIT_BANK, behaviour, 5, false, false));
    }
}
