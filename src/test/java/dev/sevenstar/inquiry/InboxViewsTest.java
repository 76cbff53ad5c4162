package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop sees of its inquiries, and what it is told by letter. */
@HouseTest
@Tag("database")
class InboxViewsTest extends ABoltIsAskedFor {

    @Test
    void the_views_hold_what_their_names_say() {
        var li = colleague(Role.SERVICE);
        var one = ask(wang, "第一条", "f1");
        var two = ask(world.buyer(), "第二条", "f2");
        reply(two, li, "在的");
        assertThat(ids(li, InboxView.ALL)).containsExactly(two.id(), one.id());
        assertThat(ids(li, InboxView.UNASSIGNED)).containsExactly(one.id());
        assertThat(ids(li, InboxView.MINE)).containsExactly(two.id());
        assertThat(ids(li, InboxView.WAITING)).containsExactly(two.id());
        marks.shopRead(one, inquiries.get(one).lastMessageId);
        assertThat(ids(li, InboxView.UNREAD)).containsExactly(two.id());
        clock.forward(Duration.ofDays(20));
        assertThat(ids(li, InboxView.OVERDUE)).containsExactly(one.id());
        assertThat(inbox.counts(shop(), Objects.requireNonNull(li.personId())))
                .containsEntry(InboxView.OVERDUE, 1)
                .containsEntry(InboxView.UNREAD, 1)
                .containsEntry(InboxView.MINE, 1);
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var asked = IntStream.range(0, 5)
                .mapToObj(n -> ask(world.buyer(), "第 " + n + " 条", "g" + n).id())
                .toList();
        var first = inbox.page(InboxQuery.of(shop(), 0, InboxView.ALL), 3);
        var next = Long.parseLong(Objects.requireNonNull(first.next()), 36);
        var second = inbox.page(new InboxQuery(shop(), 0, InboxView.ALL, null, 0, "", next), 3);
        assertThat(Stream.concat(first.rows().stream(), second.rows().stream()).map(InboxRow::id))
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_search_finds_percent_signs_as_typed() {
        ask(wang, "能便宜 5% 吗", "h1");
        ask(world.buyer(), "便宜 50 吗", "h2");
        assertThat(found("5%")).isEqualTo(1);
        assertThat(found("锦程")).isEqualTo(2);
    }

    @Test
    void several_messages_make_one_letter_and_a_read_one_makes_none() {
        var key = ask(wang, "第一句", "i1");
        clock.forward(Duration.ofSeconds(20));
        inquiries.change(key, i -> i.receive(MessageContent.of("第二句"), answer, Times.now(clock)));
        workAfterAWhile();
        assertThat(letters(factory.owner())).singleElement().asString().contains("第二句");
        var li = colleague(Role.SERVICE);
        reply(key, li, "可以 0.39");
        note(key, li, "底价 0.36");
        workAfterAWhile();
        assertThat(letters(wang))
                .singleElement()
                .asString()
                .contains("可以 0.39", "/inquiries/")
                .doesNotContain("底价");
        reply(key, li, "还有");
        marks.buyerRead(key, inquiries.get(key).lastMessageId);
        workAfterAWhile();
        assertThat(letters(wang)).hasSize(1);
    }

    private List<Long> ids(Author who, InboxView view) {
        var person = Objects.requireNonNull(who.personId());
        return inbox.page(InboxQuery.of(shop(), person, view), 10).rows().stream()
                .map(InboxRow::id)
                .toList();
    }

    private int found(String text) {
        return inbox.page(new InboxQuery(shop(), 0, InboxView.ALL, null, 0, text, 0), 10)
                .rows()
                .size();
    }

    private void workAfterAWhile() {
        clock.forward(Duration.ofMinutes(2));
        jobs.run();
    }
}
