package dev.sevenstar.logistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.logistics.ShipFromAddress;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ShipFromAddressesTest extends AtTheDoor {

    @Autowired
    ShipFromAddresses addresses;

    Walk desk;
    long shop;

    @BeforeEach
    void an_owner_is_signed_in() throws Exception {
        var factory = world.boltFactory();
        withPassword(factory.owner(), PASSWORD);
        shop = factory.shop().id();
        desk = new Walk(mvc).from("10.9.6.1").signIn(factory.owner().email(), PASSWORD);
    }

    @Test
    void an_address_in_a_county_is_changed_with_its_city_chosen() throws Exception {
        addresses.add(shop, "王工", "13800001111", "330206", "江南路 1 号");
        desk.open("/workbench/ship-from-addresses");
        desk.open(desk.page()
                .select("main a[href^=/workbench/ship-from-addresses/]:not([href$=new])")
                .attr("href"));
        assertThat(desk.page().select("#regionCode option[selected]").eachAttr("value"))
                .containsExactly("330200");
    }

    @Test
    void what_was_typed_and_chosen_stays_beside_the_message() throws Exception {
        desk.open("/workbench/ship-from-addresses/new");
        desk.submit("contact", "王工", "phone", "", "regionCode", "330200", "street", "江南路 1 号");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#phone-error").text()).isNotEmpty();
        assertThat(desk.page().select("#contact").val()).isEqualTo("王工");
        assertThat(desk.page().select("#regionCode option[selected]").eachAttr("value"))
                .containsExactly("330200");
    }

    @Test
    void goods_go_back_to_the_one_address_that_takes_returns() throws Exception {
        var first = addresses.add(shop, "王工", "13800001111", "330206", "江南路 1 号");
        addresses.add(shop, "李工", "13800002222", "330203", "江北路 2 号", true);
        assertThat(addresses.forReturns(shop).orElseThrow().contact()).isEqualTo("李工");

        desk.open("/workbench/ship-from-addresses/" + Ids.text(first.id()));
        desk.submit("takesReturns", "true", "street", "江南路 3 号");
        assertThat(addresses.forReturns(shop).orElseThrow().contact()).isEqualTo("王工");
        assertThat(addresses.forReturns(shop).orElseThrow().regionCode()).isEqualTo("330206");
        assertThat(addresses.of(shop)).extracting(ShipFromAddress::takesReturns).containsExactly(true, false);
        assertThat(desk.open("/workbench/ship-from-addresses").page().select(".badge:contains(退货地址)"))
                .hasSize(1);
    }
}
