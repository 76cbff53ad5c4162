package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fees hold from their day on; what was is never changed. */
@HouseTest
@Tag("database")
class FeesTest {

    private static final LocalDate TOMORROW = LocalDate.of(2031, 5, 2);

    @Autowired
    Fees fees;

    @Autowired
    ShopMethods methods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final long shop = Ids.next();

    @BeforeEach
    void on_the_first_of_may() {
        clock.set(Instant.parse("2031-05-01T04:00:00Z"));
    }

    @AfterEach
    void the_fee_is_as_it_was() {
        clock.reset();
        jdbc.sql("delete from payment_fee where from_day >= :day")
                .param("day", TOMORROW)
                .update();
    }

    @Test
    void a_fee_costs_from_its_day_on() {
        fees.announce(credit(80));
        assertThat(rate()).isEqualTo(new Rate(50));
        clock.forward(Duration.ofDays(1));
        assertThat(rate()).isEqualTo(new Rate(80));
    }

    @Test
    void one_to_come_can_be_withdrawn_and_one_in_force_cannot() {
        fees.announce(credit(80));
        fees.withdraw(MethodCode.CREDIT_BUY, TOMORROW);
        clock.forward(Duration.ofDays(1));
        assertThat(rate()).isEqualTo(new Rate(50));
        assertThatThrownBy(() -> fees.withdraw(MethodCode.CREDIT_BUY, TOMORROW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> fees.announce(credit(80))).isInstanceOf(Refused.class);
    }

    @Test
    void a_day_has_one_fee() {
        fees.announce(credit(80));
        assertThatThrownBy(() -> fees.announce(credit(90)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("payment.refused.fee-twice"));
    }

    private Rate rate() {
        return methods.offer(shop, MethodCode.CREDIT_BUY).fee().rate();
    }

    private static ListedFee credit(int basisPoints) {
        return new ListedFee(MethodCode.CREDIT_BUY, TOMORROW, Fee.of(new Rate(basisPoints), Fee.Bearer.SHOP));
    }
}
