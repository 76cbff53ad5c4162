package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class AnswerRecordsTest {

    @Autowired
    World world;

    @Autowired
    AskShop askShop;

    @Autowired
    Inquiries inquiries;

    @Autowired
    AnswerRecords records;

    @Autowired
    List<ShopFact> facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    World.Staffed factory;

    @BeforeEach
    void a_factory() {
        factory = world.boltFactory();
    }

    private ShopKey ask() {
        var person = world.buyer();
        var asker = Asker.person(person.id(), person.name(), "", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var bolts = new Subject(Ids.next(), "外六角螺栓", null, "件", 100, "");
        return askShop.ask(factory.shop().id(), bolts, asker, Ask.of(100, null), MessageContent.of("有货吗？"));
    }

    private void answer(ShopKey key) {
        var by = Author.colleague(factory.owner().id(), factory.owner().name());
        inquiries.change(key, i -> i.reply(by, MessageContent.of("有"), Times.now(clock)));
    }

    private void isOverdue(ShopKey key) {
        due(key, Times.now(clock).minusSeconds(60));
    }

    private void due(ShopKey key, Instant at) {
        jdbc.sql("update inquiry set due_at = :at where shop_id = :shop and id = :id")
                .param("at", InquiryBook.utc(at))
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private ShopFact.Value fact(String name) {
        return facts.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(factory.shop().id())
                .orElseThrow();
    }

    @Test
    void what_may_still_wait_is_not_held_against_the_shop() {
        for (var n = 0; n < 3; n++) answer(ask());
        isOverdue(ask());
        due(ask(), Times.now(clock).plusSeconds(3600));
        inquiries.change(ask(), i -> i.markSpam(Author.HOUSE, Times.now(clock)));
        records.recount(factory.shop().id());
        assertThat(fact("inquiry.answer-rate").number()).isEqualTo(7_500);
        assertThat(fact("inquiry.first-reply").unit()).isEqualTo(ShopFact.Unit.SECONDS);
        CountAnswers.all(records);
        assertThat(fact("inquiry.answer-rate").number()).isEqualTo(7_500);
    }

    @Test
    void of_several_shops_those_are_told_that_were_asked_enough() {
        for (var n = 0; n < 3; n++) answer(ask());
        records.recount(factory.shop().id());
        var silent = world.dressMaker().shop().id();
        for (var fact : facts)
            if (fact.name().startsWith("inquiry."))
                assertThat(fact.of(List.of(silent, factory.shop().id())))
                        .containsOnlyKeys(factory.shop().id());
    }

    @Test
    void too_few_say_nothing() {
        answer(ask());
        records.recount(factory.shop().id());
        assertThat(facts)
                .filteredOn(f -> f.name().startsWith("inquiry."))
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.of(factory.shop().id())).isEmpty());
    }

    @Test
    void an_answer_promises_a_new_count() {
        answer(ask());
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = :task and task_instance = :shop")
                        .param("task", CountAnswers.TASK.getTaskName())
                        .param("shop", Ids.text(factory.shop().id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void arrivals_are_counted_by_day_and_move_back_as_days_go() {
        assertThat(records.of(factory.shop().id())).isEmpty();
        ask();
        inquiries.change(ask(), i -> i.markSpam(Author.HOUSE, Times.now(clock)));
        answer(ask());
        records.recount(factory.shop().id());
        var record = records.of(factory.shop().id()).orElseThrow();
        assertThat(record.arrivals(record.asOf())).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 2L);
        assertThat(record.arrivals(record.asOf().plus(Duration.ofDays(2)))).containsExactly(0L, 0L, 0L, 0L, 2L, 0L, 0L);
        assertThat(record.replies()).hasSize(1);
    }
}
