package dev.sevenstar.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@HouseTest
@Tag("database")
class NotificationsTest {

    @Autowired
    World world;

    @Autowired
    Seats seats;

    @Autowired
    Notifications notifications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_notice_reaches_everybody_with_the_right() {
        var bolts = world.boltFactory();
        var service = world.colleague(bolts.shop(), Role.SERVICE);
        var warehouse = world.colleague(bolts.shop(), Role.WAREHOUSE);

        tell(bolts.shop().id(), "inquiry");

        assertThat(unread(bolts.owner())).isEqualTo(1);
        assertThat(unread(service)).isEqualTo(1);
        assertThat(unread(warehouse)).isZero();
    }

    @Test
    void a_notice_to_one_person_stays_with_them() {
        var bolts = world.boltFactory();
        var service = world.colleague(bolts.shop(), Role.SERVICE);

        events.publishEvent(Notice.toPerson(bolts.shop().id(), service.id(), "/workbench", "workbench.home.title"));

        assertThat(unread(service)).isEqualTo(1);
        assertThat(unread(bolts.owner())).isZero();
    }

    @Test
    void reading_one_leads_on_and_leaves_the_others_unread() {
        var bolts = world.boltFactory();
        tell(bolts.shop().id(), "");
        tell(bolts.shop().id(), "");
        var newest = list(bolts.owner()).get(0);

        assertThat(notifications.read(seat(bolts.owner()), newest.id())).isEqualTo("/workbench/notifications");

        assertThat(unread(bolts.owner())).isEqualTo(1);
        assertThat(list(bolts.owner()).get(0).unread()).isFalse();
    }

    @Test
    void somebody_elses_can_not_be_read() {
        var bolts = world.boltFactory();
        var dresses = world.dressMaker();
        tell(bolts.shop().id(), "");
        var theirs = list(bolts.owner()).get(0);

        assertThatThrownBy(() -> notifications.read(seat(dresses.owner()), theirs.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        var bolts = world.boltFactory();
        for (var i = 0; i < 3; i++) tell(bolts.shop().id(), "");

        var first = notifications.of(seat(bolts.owner()), Long.MAX_VALUE, 2);
        var second = notifications.of(seat(bolts.owner()), first.rows().get(1).id(), 2);

        assertThat(first.next()).isEqualTo(first.rows().get(1).number());
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void all_are_read_at_once() {
        var bolts = world.boltFactory();
        tell(bolts.shop().id(), "");
        tell(bolts.shop().id(), "");

        notifications.readAll(seat(bolts.owner()));

        assertThat(unread(bolts.owner())).isZero();
    }

    @Test
    void after_ninety_days_it_is_forgotten() {
        var bolts = world.boltFactory();
        tell(bolts.shop().id(), "");
        clock.forward(Duration.ofDays(91));
        tell(bolts.shop().id(), "");

        notifications.forgetOld();

        assertThat(list(bolts.owner())).hasSize(1);
    }

    private void tell(long shopId, String right) {
        events.publishEvent(Notice.toShop(shopId, right, "/workbench/notifications", "workbench.home.title"));
    }

    private int unread(Person person) {
        return notifications.unread(seat(person).shopId(), person.id());
    }

    private List<Notification> list(Person person) {
        return notifications.of(seat(person), Long.MAX_VALUE, 10).rows();
    }

    private Seat seat(Person person) {
        return seats.of(person.signedIn()).get(0);
    }
}
