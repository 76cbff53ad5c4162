package dev.sevenstar.campaign.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.registration.Registration.Signature;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2027-08-20T02:00:00Z");
    private static final Signature CHEN = new Signature(7, "陈恒", NOW);
    private static final Offer CHEAP = offer("0.60");

    private final Registration registration = Registration.begin(new Registration.Key(1, 2));

    @Test
    void what_is_being_written_is_handed_in_with_the_rules_signed() {
        registration.offer(10, offer("0.65"));
        registration.offer(10, CHEAP);
        registration.offer(11, CHEAP);
        registration.submit(brief(50), Stage.REGISTERING, CHEN);
        assertThat(registration.entries()).extracting(Entry::state).containsOnly(EntryState.SUBMITTED);
        assertThat(registration.entry(10).offer()).isEqualTo(CHEAP);
        assertThat(registration.entry(10).submittedAt()).isEqualTo(NOW);
        assertThat(registration.signature()).hasValue(CHEN);
        refuses("entry-closed", () -> registration.offer(10, offer("0.50")));
        refuses("entry-closed", () -> registration.drop(10));
        refuses("nothing-chosen", () -> registration.submit(brief(50), Stage.REGISTERING, CHEN));
    }

    @Test
    void it_takes_answers_a_place_for_each_listing_and_the_right_time() {
        registration.offer(10, CHEAP);
        registration.offer(11, CHEAP);
        for (var stage : Stage.values())
            if (stage != Stage.REGISTERING)
                refuses("not-registering", () -> registration.submit(brief(50), stage, CHEN));
        refuses("unanswered", () -> registration.submit(brief(50, "能否提前备货？"), Stage.REGISTERING, CHEN));
        registration.answer(List.of(" 能 "));
        refuses("too-many", () -> registration.submit(brief(1, "能否提前备货？"), Stage.REGISTERING, CHEN));
        registration.drop(11);
        registration.submit(brief(1, "能否提前备货？"), Stage.REGISTERING, CHEN);
        assertThat(registration.answers()).containsExactly("能");
        assertThatThrownBy(() -> registration.entry(11)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_returned_is_mended_and_handed_in_again_until_buyers_are_told() {
        handIn(10);
        registration.turnBack(10, " 主图模糊 ", NOW);
        assertThat(registration.entry(10).reason()).isEqualTo("主图模糊");
        registration.offer(10, offer("0.55"));
        refuses("not-registering", () -> registration.resubmit(10, Stage.WARMING_UP, CHEN));
        registration.resubmit(10, Stage.REVIEWING, CHEN);
        assertThat(registration.entry(10).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(registration.entry(10).reason()).isEmpty();
    }

    @Test
    void it_is_taken_back_freely_before_it_is_approved_by_asking_before_the_warm_up_and_not_after() {
        handIn(10);
        handIn(11);
        registration.withdraw(10, "", Stage.REVIEWING);
        assertThat(registration.entry(10).state()).isEqualTo(EntryState.WITHDRAWN);
        registration.approve(11, NOW);
        refuses("reason", () -> registration.withdraw(11, " ", Stage.REVIEWING));
        refuses("withdraw-late", () -> registration.withdraw(11, "缺货", Stage.WARMING_UP));
        registration.withdraw(11, "缺货", Stage.REVIEWING);
        assertThat(registration.entry(11).state()).isEqualTo(EntryState.LEAVING);
        assertThat(registration.entry(11).state().isHeld()).isTrue();
        registration.release(11);
        assertThat(registration.entry(11).state()).isEqualTo(EntryState.WITHDRAWN);
        registration.offer(10, CHEAP);
        assertThat(registration.entry(10).state()).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void the_staff_decide_once_with_a_reason_and_can_take_it_back() {
        handIn(10);
        refuses("reason", () -> registration.reject(10, "", NOW));
        registration.reject(10, "价格偏高", NOW);
        refuses("transition", () -> registration.approve(10, NOW));
        registration.undecide(10);
        registration.approve(10, NOW);
        refuses("transition", () -> registration.approve(10, NOW));
        registration.undecide(10);
        assertThat(registration.entry(10).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(registration.entry(10).decidedAt()).isNull();
    }

    @Test
    void what_takes_no_part_leaves_its_place() {
        handIn(10);
        registration.reject(10, "价格偏高", NOW);
        registration.offer(11, CHEAP);
        registration.submit(brief(1), Stage.REGISTERING, CHEN);
        assertThat(registration.entry(11).state()).isEqualTo(EntryState.SUBMITTED);
    }

    private void handIn(long listing) {
        registration.offer(listing, CHEAP);
        registration.submit(brief(50), Stage.REGISTERING, CHEN);
    }

    private static Offer offer(String yuan) {
        return new Offer(List.of(new Offer.Price("", 100, Money.parseYuan(yuan))), Map.of(Sku.SINGLE, 500));
    }

    private static Brief brief(int listings, String... questions) {
        var mega = StartingPoint.mega(MegaPromotion.AUTUMN, 2027, "9.20");
        var terms = mega.terms();
        return new Brief(
                mega.title(),
                mega.kind(),
                mega.tone(),
                "",
                "",
                "",
                mega.schedule(),
                null,
                listings,
                new Terms(
                        terms.categories(),
                        terms.conditions(),
                        terms.payments(),
                        terms.price(),
                        terms.leastStock(),
                        terms.promises(),
                        List.of(questions)));
    }

    private static void refuses(String why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo("campaign.refused." + why));
    }
}
