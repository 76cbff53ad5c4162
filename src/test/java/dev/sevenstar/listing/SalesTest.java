package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SalesTest {

    @Test
    void the_first_tier_is_the_minimum_order() {
        assertThat(Sales.byQuantity("件", 5, List.of(Tier.of(3, "10"))).minimum())
                .contains(3);
        assertThat(Sales.perSku("件", 7, List.of(), List.of()).minimum()).contains(7);
    }

    @Test
    void the_stock_is_that_of_all_skus() {
        var skus = List.of(Sku.of(List.of("红", "S"), "1", 5), Sku.of(List.of("红", "M"), "1", 7));
        assertThat(Sales.perSku("件", 1, List.of(), skus).stockTotal()).isEqualTo(12);
        assertThat(Sales.byQuantity("件", 9, List.of()).stockTotal()).isEqualTo(9);
    }

    @Test
    void a_quantity_finds_its_delivery_promise() {
        var delivery = BoltListing.content().delivery();
        assertThat(delivery.promiseFor(50)).map(DeliveryPromise::within).contains(PromiseTime.HOURS_48);
        assertThat(delivery.promiseFor(10_000)).map(DeliveryPromise::within).contains(PromiseTime.DAYS_7);
    }
}
