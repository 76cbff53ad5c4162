package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.logistics.events.ParcelRefused;
import dev.sevenstar.logistics.events.ParcelSigned;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
@Tag("database")
class ParcelsTest {

    private static final Duration STEP = CarrierManner.usual(CarrierCode.SF).step();

    @Autowired
    World world;

    @Autowired
    Parcels parcels;

    @Autowired
    SimulatedCarriers carriers;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    ParcelTraces traces;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    World.Staffed factory;

    @BeforeEach
    void a_factory_in_Ningbo() {
        factory = world.boltFactory();
        addresses.add(factory.shop().id(), "陈恒", "13800000001", "330203", "江北路 1 号");
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
        carriers.behave(CarrierManner.usual(CarrierCode.SF));
    }

    @Test
    void it_comes_from_station_to_station_as_time_passes_and_is_signed_for_once() {
        var order = Ids.next();
        var sent = parcels.send(parcel(order, number()));
        carriers.carry();
        assertThat(parcels.get(sent.key()).state()).isEqualTo(TraceNode.CONSIGN);

        for (var node : List.of(TraceNode.ACCEPT, TraceNode.TRANSPORT, TraceNode.DELIVERING, TraceNode.SIGN)) {
            clock.forward(STEP);
            carriers.carry();
            carriers.carry();
            assertThat(parcels.get(sent.key()).state()).isEqualTo(node);
        }
        clock.forward(STEP);
        carriers.carry();
        assertThat(events.stream(ParcelSigned.class).filter(signed -> signed.reference() == order))
                .containsExactly(
                        new ParcelSigned(factory.shop().id(), order, sent.key().id(), 61_600));

        var trace = traces.of(factory.shop().id(), order, Locale.SIMPLIFIED_CHINESE);
        assertThat(trace).singleElement().satisfies(shown -> {
            assertThat(shown.carrier()).isEqualTo("顺丰速运");
            assertThat(shown.simulated()).isTrue();
            assertThat(shown.items()).containsExactly("六角螺栓 × 1,000 件");
            assertThat(shown.steps()).extracting(Trace.Step::text).containsExactly("已签收", "派送中", "运输中", "已揽收", "已发出");
            assertThat(shown.steps()).extracting(Trace.Step::place).contains("四川 成都", "浙江 宁波");
        });
    }

    @Test
    void what_is_refused_at_the_door_goes_back_and_is_told_once() {
        var sent = parcels.send(parcel(Ids.next(), number()));
        carriers.goOn(sent.key());
        carriers.bring(sent.key(), TraceNode.FAILED);
        assertThat(parcels.get(sent.key()).cod()).contains(CodStatus.PICKUP_FAILED);
        assertThat(events.stream(ParcelRefused.class)).hasSize(1);
        assertThatThrownBy(() -> carriers.bring(sent.key(), TraceNode.SIGN)).isInstanceOf(NotFound.class);
    }

    @Test
    void it_stays_where_it_is_while_it_or_its_carrier_is_held_back() {
        var sent = parcels.send(parcel(Ids.next(), number()));
        carriers.holdBack(sent.key());
        clock.forward(STEP.multipliedBy(3));
        carriers.carry();
        assertThat(parcels.get(sent.key()).state()).isEqualTo(TraceNode.CONSIGN);

        carriers.letGo(sent.key());
        carriers.behave(new CarrierManner(CarrierCode.SF, true, 60));
        clock.forward(STEP.multipliedBy(3));
        carriers.carry();
        assertThat(parcels.get(sent.key()).state()).isEqualTo(TraceNode.CONSIGN);

        carriers.behave(new CarrierManner(CarrierCode.SF, false, 60));
        carriers.carry();
        assertThat(parcels.get(sent.key()).state()).isEqualTo(TraceNode.ACCEPT);
    }

    @Test
    void one_waybill_is_of_one_parcel_but_every_shop_counts_its_own_journeys() {
        var taken = number();
        parcels.send(parcel(Ids.next(), taken));
        assertThatThrownBy(() -> parcels.send(parcel(Ids.next(), taken))).isInstanceOf(Refused.class);

        var own = Waybill.of(CarrierCode.OTHER, "自送", "A1");
        parcels.send(parcel(factory, Ids.next(), own));
        parcels.send(parcel(world.dressMaker(), Ids.next(), own));
        assertThatThrownBy(() -> parcels.send(parcel(factory, Ids.next(), own))).isInstanceOf(Refused.class);
    }

    @Test
    void a_mistyped_waybill_is_corrected_and_what_stood_there_is_kept() {
        var taken = parcels.send(parcel(Ids.next(), number()));
        var sent = parcels.send(parcel(Ids.next(), number()));
        var other = Waybill.of(CarrierCode.ZTO, "", "7" + number().substring(2));
        assertThat(parcels.correct(sent.key(), other, chen()).waybill()).isEqualTo(other);
        parcels.correct(sent.key(), other, chen());
        assertThat(parcels.corrections(sent.key())).singleElement().satisfies(kept -> {
            assertThat(kept.before()).isEqualTo(sent.waybill());
            assertThat(kept.byName()).isEqualTo("陈恒");
        });
        assertThatThrownBy(() -> parcels.correct(sent.key(), taken.waybill(), chen()))
                .isInstanceOf(Refused.class);
        assertThat(parcels.get(sent.key()).waybill()).isEqualTo(other);
    }

    @Test
    void another_shops_parcel_is_not_there() {
        var sent = parcels.send(parcel(Ids.next(), number()));
        var other = world.dressMaker().shop().id();
        assertThatThrownBy(() -> parcels.get(new ShopKey(other, sent.key().id())))
                .isInstanceOf(NotFound.class);
        assertThat(parcels.of(other, sent.reference())).isEmpty();
    }

    private Actor chen() {
        return factory.owner().signedIn();
    }

    private NewParcel parcel(long order, String number) {
        return parcel(factory, order, Waybill.of(CarrierCode.SF, "", number));
    }

    private static NewParcel parcel(World.Staffed shop, long order, Waybill waybill) {
        return new NewParcel(
                shop.shop().id(),
                order,
                waybill,
                List.of(new ParcelItem(1, "六角螺栓", "件", 1_000)),
                new Addressee(7, "王程", "13800000000", "510104", "春熙路 1 号"),
                Money.parseYuan("616"));
    }

    private static String number() {
        return "SF" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L);
    }
}
