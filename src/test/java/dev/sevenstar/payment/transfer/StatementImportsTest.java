package dev.sevenstar.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.transfer.Match.Confidence;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A statement is looked at, taken in once, and taken back as long as nothing was decided. */
@Tag("database")
class StatementImportsTest extends ABankStatement {

    @Autowired
    Jobsite jobs;

    @Autowired
    SweepDrafts drafts;

    @Autowired
    MovableClock clock;

    @Test
    void the_same_statement_twice_is_taken_once() {
        var first = take(came("1", "616.00", bolts), came("2", "384.00", nuts));
        assertThat(first.taken()).isEqualTo(2);
        var again = take(came("2", "384.00", nuts), came("3", "5.00"));
        assertThat(again.taken()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(1);
        assertThat(transfers.page(shop, State.OPEN, null, 10).rows()).hasSize(3);
    }

    @Test
    void one_row_twice_in_a_file_is_seen_before_it_is_taken() {
        var preview = imports.preview(bring(BankFiles.icbc(came("1", "616.00", bolts), came("1", "616.00", bolts))));
        assertThat(preview.came()).isEqualTo(1);
        assertThat(preview.known()).hasSize(1);
    }

    @Test
    void an_unknown_bank_is_asked_for_once() {
        var file = BankFiles.unknown("2026-03-05;收;616.00;王程;" + bolts.code().text());
        var key = bring(file);
        assertThat(imports.preview(key).places()).isNull();
        assertThatThrownBy(() -> imports.take(key)).isInstanceOf(Refused.class);
        imports.remember(
                key,
                new Places(Map.of(
                        StatementField.DATE,
                        0,
                        StatementField.DIRECTION,
                        1,
                        StatementField.AMOUNT,
                        2,
                        StatementField.PAYER,
                        3,
                        StatementField.REMARK,
                        4)));
        assertThat(imports.preview(key).came()).isEqualTo(1);
        assertThat(imports.preview(bring(file)).places()).isNotNull();
        imports.take(key);
        var transfer = transfers.page(shop, State.OPEN, null, 1).rows().get(0);
        assertThat(matches.of(shop, List.of(transfer)).get(transfer.number()).confidence())
                .isEqualTo(Confidence.EXACT);
    }

    @Test
    void what_was_never_taken_is_forgotten_after_a_month() {
        var taken = take(came("1", "616.00", bolts));
        var draft = bring(BankFiles.icbc(came("2", "384.00", nuts)));
        try {
            clock.forward(SweepDrafts.KEPT.minusDays(1));
            drafts.sweep();
            assertThat(imports.preview(draft).came()).isEqualTo(1);
            clock.forward(Duration.ofDays(2));
            drafts.sweep();
            assertThatThrownBy(() -> imports.get(draft)).isInstanceOf(NotFound.class);
            assertThat(imports.get(taken.key()).taken()).isEqualTo(1);
        } finally {
            clock.reset();
        }
    }

    @Test
    void it_is_undone_until_something_of_it_is_decided() {
        var first = take(came("1", "616.00", bolts));
        imports.undo(first.key());
        assertThat(transfers.page(shop, State.OPEN, null, 10).rows()).isEmpty();
        var again = take(came("1", "616.00", bolts));
        var transfer = transfers.page(shop, State.OPEN, null, 1).rows().get(0);
        confirm(transfer, part(bolts, "616"));
        assertThatThrownBy(() -> imports.undo(again.key())).isInstanceOf(Refused.class);
        assertThat(now(transfer).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void certain_ones_are_booked_by_themselves_if_the_shop_says_so() {
        jdbc.sql("""
                insert into shop_method_setting (shop_id, method, version, content, at)
                values (:shop, 'BANK_TRANSFER', 1, '{"company":"on","certain":"on"}', current_timestamp)""").param("shop", shop).update();
        take(came("1", "616.00", bolts), came("2", "380.00", nuts), came("3", "7.00"));
        assertBalances("0", "0");
        jobs.run();
        assertBalances("616", "0");
        assertThat(slips.get(shop, bolts.reference()).state()).isEqualTo(Slip.State.PAID);
        assertThat(transfers.page(shop, State.OPEN, null, 10).rows()).hasSize(2);
    }

    @Test
    void another_shops_statement_and_transfer_are_nowhere() {
        var statement = take(came("1", "616.00", bolts));
        var transfer = transfers.page(shop, State.OPEN, null, 1).rows().get(0);
        assertThatThrownBy(
                        () -> imports.get(new ShopKey(shop + 1, statement.key().id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> transfers.get(new ShopKey(shop + 1, transfer.key().id())))
                .isInstanceOf(NotFound.class);
    }
}
