package dev.sevenstar.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Departure;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.inquiry.Conversations;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.TimelineEntry;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Part;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class ErasePersonTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    Closures closures;

    @Autowired
    Erase erase;

    @Autowired
    EraseDue due;

    @Autowired
    ErasedRegister register;

    @Autowired
    Holders holders;

    @Autowired
    Departure departure;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Conversations conversations;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    World.Staffed factory;
    Person leaver;
    ShopKey asked;

    @BeforeEach
    void somebody_who_has_dealt_here_for_years() {
        var dealings = Dealings.in(house);
        factory = world.boltFactory();
        leaver = dealings.somebody();
        asked = dealings.buysFrom(factory.shop(), factory.owner(), leaver);
        dealings.visits(factory.shop(), leaver);
        var maker = world.dressMaker();
        dealings.worksFor(maker.shop(), maker.owner(), leaver, world.buyer());
        clock.forward(Duration.ofMinutes(5));
        jobs.run();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void afterwards_no_column_of_the_schema_holds_a_name_an_address_or_a_number() throws SQLException {
        for (var trace : traces()) assertThat(Schema.placesOf(trace, database)).isNotEmpty();
        closures.closeAccount(leaver.id(), leaver.id());
        clock.forward(Duration.ofDays(8));
        jobs.run();
        assertNothingLeft();
        assertThat(register.entries()).contains(new ErasedRegister.Entry(DataSubject.PERSON, leaver.id()));
    }

    @Test
    void the_others_keep_what_was_written_to_them_under_a_closed_account() {
        erase.run(DataSubject.PERSON, leaver.id());
        var said =
                conversations.forShop(asked).stream().map(TimelineEntry::what).toList();
        assertThat(said).contains("请打 *** 或写 ***", "好的", "底价 0.36");
        assertThat(inquiries.get(asked).buyer().name()).isEqualTo(Part.CLOSED);
        assertThat(jdbc.sql("select count(*) from audit_entry where person_id = :id and person_name = :closed")
                        .param("id", leaver.id())
                        .param("closed", Part.CLOSED)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void stopped_after_any_module_it_is_run_again_to_the_end() throws SQLException {
        for (var done = 0; done < holders.all().size(); done++)
            erase.run(DataSubject.PERSON, leaver.id(), holders.all().subList(0, done));
        assertThat(people.findById(leaver.id())).isPresent();
        erase.run(DataSubject.PERSON, leaver.id());
        erase.run(DataSubject.PERSON, leaver.id());
        assertNothingLeft();
    }

    @Test
    void sign_in_names_are_free_again_and_another_of_the_same_name_keeps_it() {
        var namesake = world.person(leaver.name());
        erase.run(DataSubject.PERSON, leaver.id());
        var next = people.save(Person.joining("新人", leaver.email(), leaver.mobile(), clock.instant()));
        assertThat(people.known(Objects.requireNonNull(leaver.mobile())).map(Person::id))
                .contains(next.id());
        assertThat(people.get(namesake.id()).name()).isEqualTo(leaver.name());
    }

    @Test
    void all_seats_end_at_once_and_taking_it_back_keeps_the_account() {
        closures.closeAccount(leaver.id(), leaver.id());
        assertThat(seats.of(leaver.signedIn())).isEmpty();
        assertThat(people.get(leaver.id()).leavesAt()).isNotNull();
        closures.keepAccount(leaver.id());
        clock.forward(Duration.ofDays(30));
        jobs.run();
        assertThat(people.get(leaver.id()).name()).isEqualTo(leaver.name());
        assertThat(people.get(leaver.id()).leavesAt()).isNull();
    }

    @Test
    void once_its_time_has_come_it_can_not_be_taken_back() {
        closures.closeAccount(leaver.id(), leaver.id());
        clock.forward(Duration.ofDays(8));
        assertThatThrownBy(() -> closures.keepAccount(leaver.id())).isInstanceOf(Refused.class);
        assertThat(people.get(leaver.id()).leavesAt()).isNotNull();
    }

    @Test
    void the_only_owner_of_an_open_shop_hands_it_over_or_closes_it_first() {
        var owner = factory.owner();
        assertThatThrownBy(() -> closures.closeAccount(owner.id(), owner.id()))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("identity.departure.owns"));
        assertThat(departure.orphansOf(owner.id()))
                .extracting(Departure.Orphan::shopId)
                .containsExactly(factory.shop().id());
        world.colleague(factory.shop(), Role.OWNER);
        assertThat(departure.orphansOf(owner.id())).isEmpty();
        closures.closeAccount(owner.id(), owner.id());
    }

    @Test
    void a_database_out_of_an_old_backup_erases_again_who_is_in_the_register() throws SQLException {
        register.add(DataSubject.PERSON, leaver.id(), clock.instant());
        due.catchUp();
        due.catchUp();
        assertThat(jdbc.sql("select count(*) from erasure where subject_id = :id")
                        .param("id", leaver.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        jobs.run();
        assertNothingLeft();
    }

    @Test
    void the_last_admin_stays() {
        jdbc.sql("delete from staff where role = 'ADMIN'").update();
        var admin = world.staff(StaffRole.ADMIN);
        assertThatThrownBy(() -> closures.closeAccount(admin.id(), admin.id())).isInstanceOf(Refused.class);
        assertThat(people.get(admin.id()).leavesAt()).isNull();
    }

    private void assertNothingLeft() throws SQLException {
        for (var trace : traces())
            assertThat(Schema.placesOf(trace, database)).as(trace).isEmpty();
        assertThat(people.findById(leaver.id())).isEmpty();
    }

    private List<String> traces() {
        var former = leaver.name().replace("王离", "旧名");
        return Stream.of(leaver.name(), former, leaver.email(), leaver.mobile())
                .map(Objects::requireNonNull)
                .toList();
    }
}
