package dev.sevenstar.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.Refused;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a transfer is for is decided once, booked to the fen, and taken back whole. */
@Tag("database")
class HandleTransferTest extends ABankStatement {

    @Autowired
    GiveMoneyBack giveBack;

    @Test
    void the_whole_amount_pays_the_order() {
        var transfer = only("616.00", bolts);
        assertBalances("0", "0");
        confirm(transfer, part(bolts, "616"));
        assertThat(plan(bolts).state()).isEqualTo(PlanState.SETTLED);
        assertThat(slips.get(shop, bolts.reference()).state()).isEqualTo(Slip.State.PAID);
        assertThat(now(transfer).kept()).isEqualTo(yuan("0"));
        assertBalances("616", "0");
    }

    @Test
    void one_transfer_pays_several_orders_and_the_rest_belongs_to_nothing_yet() {
        var transfer = only("1010.00", bolts, nuts);
        confirm(transfer, part(bolts, "616"), part(nuts, "384"));
        assertThat(now(transfer).kept()).isEqualTo(yuan("10"));
        assertBalances("1000", "10");
        handle.giveBack(transfer.key(), 1, yuan("10"), "退款流水 88", CHEN);
        assertThat(now(transfer).returned()).isEqualTo(yuan("10"));
        assertBalances("1000", "0");
    }

    @Test
    void what_is_over_pays_a_later_order() {
        var transfer = only("700.00", bolts);
        confirm(transfer, part(bolts, "616"));
        var later = order("84", "0");
        confirm(now(transfer), part(later, "84"));
        assertThat(plan(later).state()).isEqualTo(PlanState.SETTLED);
        assertBalances("700", "0");
    }

    @Test
    void too_little_is_held_until_the_rest_is_there() {
        var first = only("600.00", bolts);
        confirm(first, part(bolts, "600"));
        assertThat(plan(bolts).state()).isEqualTo(PlanState.OPEN);
        assertThat(slips.get(shop, bolts.reference()).missing()).isEqualTo(yuan("16"));
        assertBalances("0", "600");
        confirm(only("16.00", bolts), part(bolts, "16"));
        assertThat(plan(bolts).state()).isEqualTo(PlanState.SETTLED);
        assertBalances("616", "0");
    }

    @Test
    void a_wrong_decision_is_undone_and_the_other_part_stays_held() {
        var first = only("600.00", bolts);
        confirm(first, part(bolts, "600"));
        var second = only("16.00", bolts);
        confirm(second, part(bolts, "16"));
        handle.undo(second.key(), 1, CHEN);
        assertThat(plan(bolts).get(1).payable()).isEqualTo(yuan("616"));
        assertThat(slips.get(shop, bolts.reference()).held()).isEqualTo(yuan("600"));
        assertThat(now(second).state()).isEqualTo(State.OPEN);
        assertBalances("0", "600");
        confirm(now(second), part(bolts, "16"));
        assertBalances("616", "0");
        handle.undo(first.key(), 1, CHEN);
        assertBalances("0", "16");
    }

    @Test
    void twice_from_one_transfer_for_one_order_is_undone_whole() {
        var transfer = only("616.00", bolts);
        confirm(transfer, part(bolts, "600"));
        confirm(now(transfer), part(bolts, "16"));
        assertBalances("616", "0");
        handle.undo(transfer.key(), now(transfer).acts(), CHEN);
        assertBalances("0", "0");
        assertThat(slips.get(shop, bolts.reference()).held()).isEqualTo(yuan("0"));
    }

    @Test
    void what_went_back_to_the_buyer_keeps_a_decision_from_being_undone() {
        var transfer = only("616.00", bolts);
        confirm(transfer, part(bolts, "616"));
        giveBack.give(shop, bolts.reference(), "claim 1", yuan("16"));
        assertThatThrownBy(() -> handle.undo(transfer.key(), 1, CHEN)).isInstanceOf(Refused.class);
        assertBalances("600", "0");
    }

    @Test
    void a_cancelled_order_frees_what_was_held_for_it() {
        var transfer = only("600.00", bolts);
        confirm(transfer, part(bolts, "600"));
        plans.change(shop, bolts.reference(), plan -> plan.cancel());
        assertThat(handle.left(now(transfer))).isEqualTo(yuan("600"));
        assertBalances("0", "600");
    }

    @Test
    void more_than_there_is_or_than_is_asked_is_refused_and_nothing_moves() {
        var transfer = only("616.00", bolts);
        assertThatThrownBy(() -> confirm(transfer, part(bolts, "616"), part(nuts, "1")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> confirm(transfer, part(nuts, "385"))).isInstanceOf(Refused.class);
        assertThat(now(transfer).state()).isEqualTo(State.OPEN);
        assertBalances("0", "0");
    }

    @Test
    void two_who_decide_at_once_decide_once() {
        var transfer = only("616.00", bolts);
        confirm(transfer, part(bolts, "616"));
        assertThatThrownBy(() -> confirm(transfer, part(nuts, "384"))).isInstanceOf(Refused.class);
        assertBalances("616", "0");
    }

    @Test
    void nothing_of_the_markets_is_set_aside_and_brought_back() {
        var transfer = only("3.21");
        handle.pass(transfer.key(), 0, CHEN);
        assertThat(now(transfer).state()).isEqualTo(State.PASSED);
        assertThatThrownBy(() -> handle.confirm(transfer.key(), 1, List.of(), CHEN))
                .isInstanceOf(Refused.class);
        handle.undo(transfer.key(), 1, CHEN);
        assertThat(now(transfer).state()).isEqualTo(State.OPEN);
        assertBalances("0", "0");
    }
}
