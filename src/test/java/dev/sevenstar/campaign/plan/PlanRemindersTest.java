package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters in the morning. */
@HouseTest
@Tag("database")
class PlanRemindersTest {

    /** No other test plans in this year. */
    private static final LocalDate FIRST = LocalDate.of(2031, 5, 20);

    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    PlanReminders reminders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    World.Staffed factory;
    Person operator;

    @BeforeEach
    void a_shop() {
        factory = world.boltFactory();
        operator = world.colleague(factory.shop(), Role.OPERATOR);
    }

    @Test
    void what_is_due_is_told_once_to_whoever_sees_to_it() {
        planned(operator.id());
        morning(FIRST.minusDays(31));
        assertThat(letters(operator)).isEmpty();
        morning(FIRST.minusDays(30));
        morning(FIRST.minusDays(30));
        morning(FIRST.minusDays(29));
        assertThat(letters(operator)).singleElement().asString().contains("备货", "夏季新品", "2031-04-20");
        assertThat(letters(factory.owner())).isEmpty();
    }

    @Test
    void what_nobody_sees_to_is_told_to_the_owner() {
        planned(null);
        morning(FIRST.minusDays(30));
        assertThat(letters(factory.owner())).hasSize(1);
    }

    @Test
    void what_is_done_or_no_longer_planned_is_not_told() {
        var key = planned(operator.id());
        var stock = activities.get(key).steps().get(0).id();
        activities.change(key, each -> each.tick(stock, new Tick(operator.id(), "小林", Times.now(clock))));
        morning(FIRST.minusDays(30));
        activities.change(key, each -> each.cancel(Times.now(clock)));
        morning(FIRST.minusDays(21));
        morning(FIRST.minusDays(5));
        assertThat(letters(operator)).isEmpty();
    }

    @Test
    void the_beginning_is_told_a_week_before_with_what_is_due_in_one_letter() {
        planned(operator.id());
        morning(FIRST.minusDays(7));
        assertThat(letters(operator)).singleElement().asString().contains("夏季新品 开始", "核价", "报名", "拍图");
    }

    @Test
    void what_is_moved_is_told_again_for_its_new_day() {
        var key = planned(operator.id());
        morning(FIRST.minusDays(30));
        activities.change(
                key,
                each -> each.rewrite(each.brief().on(each.brief().days().from(FIRST.plusDays(10))), Times.now(clock)));
        morning(FIRST.minusDays(29));
        assertThat(letters(operator)).hasSize(1);
        morning(FIRST.minusDays(20));
        assertThat(letters(operator)).hasSize(2);
    }

    @Test
    void what_was_removed_long_ago_is_let_go() {
        var gone = planned(operator.id());
        var there = planned(operator.id());
        activities.change(gone, each -> each.remove(Times.now(clock)));
        var today = LocalDate.now(clock.withZone(Times.ZONE));
        reminders.sweep(today.plusDays(89));
        assertThat(activities.find(gone)).isPresent();
        reminders.sweep(today.plusDays(92));
        assertThat(activities.find(gone)).isEmpty();
        assertThat(activities.find(there)).isPresent();
    }

    private void morning(LocalDate day) {
        RemindOfPlan.all(reminders, day);
    }

    private List<String> letters(Person person) {
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", Objects.requireNonNull(person.email()))
                .query(String.class)
                .list();
    }

    private ShopKey planned(@Nullable Long owner) {
        var brief = new Brief(
                ActivityKind.NEW_SEASON, "夏季新品", new DaySpan(FIRST, FIRST.plusDays(2)), owner, Money.ZERO, "", "");
        return activities
                .add(Activity.plan(factory.shop().id(), brief, Origin.OWN, Times.now(clock)))
                .key();
    }
}
