package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class LastOneStaysTest {

    @Autowired
    World world;

    @Autowired
    ShopStaff staff;

    @Autowired
    Suspension suspension;

    @Autowired
    PlatformStaff platform;

    @Autowired
    Seats seats;

    @Autowired
    People people;

    @RepeatedTest(5)
    void two_owners_who_leave_at_once_do_not_both_go() throws Exception {
        var factory = world.boltFactory();
        var second = world.colleague(factory.shop(), Role.OWNER);
        var shop = factory.shop().id();
        assertThat(atOnce(
                        () -> staff.dismiss(shop, factory.owner().id()),
                        () -> staff.assign(shop, second.id(), Role.SERVICE)))
                .isEqualTo(1);
        assertThat(staff.of(shop)).filteredOn(m -> m.role() == Role.OWNER).hasSize(1);
    }

    @Test
    void a_suspended_owner_does_not_count() {
        var factory = world.boltFactory();
        var second = world.colleague(factory.shop(), Role.OWNER);
        suspension.impose(second.id());
        assertThatThrownBy(
                        () -> staff.dismiss(factory.shop().id(), factory.owner().id()))
                .isInstanceOf(LastOwner.class);
    }

    @Test
    void the_last_two_admins_do_not_both_go() throws Exception {
        var first = world.staff(StaffRole.ADMIN);
        var second = world.staff(StaffRole.ADMIN);
        var others = platform.all().stream()
                .filter(m -> m.role() == StaffRole.ADMIN)
                .filter(m -> m.personId() != first.id() && m.personId() != second.id())
                .toList();
        others.forEach(m -> platform.dismiss(people.get(m.personId())));
        assertThat(atOnce(() -> platform.dismiss(first), () -> suspension.impose(second.id())))
                .isEqualTo(1);
        assertThat(platform.all())
                .filteredOn(m -> m.role() == StaffRole.ADMIN && m.active())
                .hasSize(1);
        others.forEach(m -> platform.appoint(people.get(m.personId()), StaffRole.ADMIN));
    }

    /** How many of them were done. */
    private static long atOnce(Runnable... acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.length);
        var start = new CountDownLatch(1);
        var tries = Stream.of(acts)
                .<Future<Boolean>>map(act -> pool.submit(() -> {
                    start.await();
                    try {
                        act.run();
                        return true;
                    } catch (LastOwner | LastAdmin last) {
                        return false;
                    }
                }))
                .toList();
        start.countDown();
        var done = 0;
        for (var one : tries) if (one.get()) done++;
        pool.shutdown();
        return done;
    }
}
