package dev.sevenstar.logistics.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.logistics.Addressee;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CarrierManner;
import dev.sevenstar.logistics.NewParcel;
import dev.sevenstar.logistics.Parcel;
import dev.sevenstar.logistics.ParcelItem;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class CarriersTest extends AtTheDoor {

    @Autowired
    Parcels parcels;

    @Autowired
    SimulatedCarriers carriers;

    Person admin;
    Parcel parcel;
    Walk desk;

    @BeforeEach
    void an_admin_and_a_parcel_on_its_way() throws Exception {
        admin = withPassword(world.staff(StaffRole.ADMIN), PASSWORD);
        desk = new Walk(mvc).from("10.9.7.1").signIn(admin.email(), PASSWORD);
        var number = "JT" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L);
        parcel = parcels.send(new NewParcel(
                world.boltFactory().shop().id(),
                Ids.next(),
                Waybill.of(CarrierCode.JT, "", number),
                List.of(new ParcelItem(1, "六角螺栓", "件", 10)),
                new Addressee(7, "王程", "13800000000", "510104", "春熙路 1 号"),
                Money.ZERO));
    }

    @AfterEach
    void carriers_behave_as_usual() {
        carriers.behave(CarrierManner.usual(CarrierCode.JT));
    }

    @Test
    void a_parcel_is_held_back_let_go_and_brought_on_until_it_is_signed_for() throws Exception {
        desk.open("/admin/carriers").press(address() + "/hold");
        assertThat(row()).contains("已扣留");
        desk.press(address() + "/hold", "delete");
        assertThat(row()).doesNotContain("已扣留");

        for (var node : List.of(TraceNode.ACCEPT, TraceNode.TRANSPORT, TraceNode.DELIVERING, TraceNode.SIGN)) {
            desk.press(address() + "/stations");
            assertThat(parcels.get(parcel.key()).state()).isEqualTo(node);
        }
        assertThat(row()).isEmpty();
    }

    @Test
    void what_may_move_money_asks_for_a_fresh_factor() throws Exception {
        desk.open("/admin/carriers");
        clock.forward(Duration.ofMinutes(16));
        desk.press(address() + "/stations");
        assertThat(desk.path()).startsWith("/account/confirmation");
        assertThat(parcels.get(parcel.key()).state()).isEqualTo(TraceNode.CONSIGN);
    }

    @Test
    void a_carrier_is_paused_and_made_faster_and_nonsense_is_refused() throws Exception {
        change("paused", "true", "stepMinutes", "5");
        assertThat(carriers.manners()).contains(new CarrierManner(CarrierCode.JT, true, 5));
        for (var nonsense : List.of("0", "1441", "x", "")) change("stepMinutes", nonsense);
        assertThat(carriers.manners()).contains(new CarrierManner(CarrierCode.JT, true, 5));
    }

    private void change(String... fields) throws Exception {
        var request = put("/admin/carriers/jt").with(csrf()).with(authentication(World.as(admin)));
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        mvc.perform(request);
    }

    private String address() {
        return "/admin/carriers/parcels/" + Ids.text(parcel.key().shopId()) + "/" + parcel.number();
    }

    private String row() {
        return desk.page()
                .select("tr:contains(" + parcel.waybill().number() + ")")
                .text();
    }
}
