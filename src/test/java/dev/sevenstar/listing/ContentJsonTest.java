package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    @Test
    void a_content_reads_back_as_it_was_written() {
        var content = BoltListing.content();
        assertThat(ContentJson.content(ContentJson.write(content))).isEqualTo(content);
    }

    @Test
    void specifications_and_prices_read_back() {
        var axes = List.of(SpecAxis.of("颜色", "红", "蓝"), SpecAxis.of("尺码", "S"));
        var skus = List.of(Sku.of(List.of("红", "S"), "39.90", 5), Sku.blank(List.of("蓝", "S")));
        var content = ListingContent.EMPTY.with(Sales.perSku("件", 2, axes, skus));
        assertThat(ContentJson.content(ContentJson.write(content))).isEqualTo(content);
    }

    @Test
    void only_what_is_said_is_written_and_money_is_in_fen() {
        var json = ContentJson.write(ListingContent.EMPTY.with(Sales.byQuantity("件", 5, List.of(Tier.of(1, "12.50")))));
        assertThat(json).contains("\"price\":1250").doesNotContain("stockTotal", "null", "filled");
    }

    @Test
    void an_older_content_without_newer_parts_still_reads() {
        assertThat(ContentJson.content("{\"categoryId\":5,\"unheard\":1}").basics())
                .isEqualTo(Basics.EMPTY);
    }

    @Test
    void the_stamp_of_a_step_changes_with_what_the_step_shows_only() {
        var content = BoltListing.content();
        var stamp = ContentJson.stamp(content, Misfits.NONE, Step.BASICS);
        assertThat(ContentJson.stamp(content.with(Sales.EMPTY), Misfits.NONE, Step.BASICS))
                .isEqualTo(stamp);
        assertThat(ContentJson.stamp(content.with(Basics.EMPTY), Misfits.NONE, Step.BASICS))
                .isNotEqualTo(stamp);
        var misfits = Misfits.NONE.with(
                Step.BASICS,
                Map.of("validityDays", new Misfits.Misfit("long", "listing.rule.misfit-whole", List.of("long"))));
        assertThat(ContentJson.stamp(content, misfits, Step.BASICS)).isNotEqualTo(stamp);
        assertThat(ContentJson.misfits(ContentJson.write(misfits))).isEqualTo(misfits);
    }
}
