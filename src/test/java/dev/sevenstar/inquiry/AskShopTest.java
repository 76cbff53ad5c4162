package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class AskShopTest {

    @Autowired
    World world;

    @Autowired
    AskShop askShop;

    @Autowired
    ConfirmInquiry confirmInquiry;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryLinks links;

    @Autowired
    Inbox inbox;

    @Autowired
    Conversations conversations;

    @Autowired
    FirstAnswer answer;

    @Autowired
    ReadMarks marks;

    @Autowired
    MovableClock clock;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    World.Staffed factory;
    Person wang;
    final Subject bolts = new Subject(Ids.next(), "304不锈钢外六角螺栓", null, "件", 100, "≥100 ¥0.42");

    @BeforeEach
    void someoneAsks() {
        factory = world.boltFactory();
        wang = world.buyer();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private ShopKey ask(Person person, String text, String request) {
        var asker = Asker.person(person.id(), person.name(), "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var content = new MessageContent(text, 0, request);
        return askShop.ask(shop(), bolts, asker, Ask.of(20_000, Money.parseYuan("0.38")), content);
    }

    private long shop() {
        return factory.shop().id();
    }

    private Author colleague(Role role) {
        var person = world.colleague(factory.shop(), role);
        return Author.colleague(person.id(), person.name());
    }

    private void reply(ShopKey key, Author by, String text) {
        inquiries.change(key, i -> i.reply(by, MessageContent.of(text), Times.now(clock)));
    }

    private void note(ShopKey key, Author by, String text) {
        inquiries.change(key, i -> i.note(by, MessageContent.of(text), Times.now(clock)));
    }

    private static List<String> messages(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(e -> !e.kind().equals("ASSIGNED"))
                .map(TimelineEntry::what)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private List<String> letters(Person to) {
        return letters(Objects.requireNonNull(to.email()));
    }

    private List<String> letters(String to) {
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", to)
                .query(String.class)
                .list();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var together = new CyclicBarrier(work.size());
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var futures = work.stream()
                    .map(w -> pool.submit(() -> {
                        together.await();
                        return w.call();
                    }))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (Future<T> future : futures) results.add(future.get());
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void asking_again_within_a_day_goes_on_with_the_same_inquiry() {
        var first = ask(wang, "能做到这个价吗？", "a1");
        clock.forward(Duration.ofHours(23));
        assertThat(ask(wang, "再问一次", "a2")).isEqualTo(first);
        clock.forward(Duration.ofHours(25));
        assertThat(ask(wang, "又来了", "a3")).isNotEqualTo(first);
    }

    @Test
    void another_buyer_or_a_closed_one_makes_a_new_inquiry() {
        var first = ask(wang, "能做到这个价吗？", "b1");
        assertThat(ask(world.buyer(), "一样的问题", "b2")).isNotEqualTo(first);
        inquiries.change(first, i -> i.close(colleague(Role.SERVICE), Times.now(clock)));
        assertThat(ask(wang, "还想买", "b3")).isNotEqualTo(first);
    }

    @Test
    void the_same_form_sent_twice_at_once_asks_once() throws Exception {
        Callable<ShopKey> once = () -> ask(wang, "只问一次", "twice");
        var keys = new HashSet<>(atOnce(List.of(once, once, once, once)));
        assertThat(keys).hasSize(1);
        assertThat(messages(conversations.forShop(keys.iterator().next()))).containsExactly("只问一次");
    }

    @Test
    void what_two_colleagues_reply_at_once_is_both_kept() throws Exception {
        var key = ask(wang, "能做到这个价吗？", "c1");
        var li = colleague(Role.SERVICE);
        var zhao = colleague(Role.OPERATOR);
        atOnce(List.<Callable<Boolean>>of(
                () -> {
                    reply(key, li, "含税 0.39");
                    return true;
                },
                () -> {
                    reply(key, zhao, "不含税 0.36");
                    return true;
                }));
        assertThat(messages(conversations.forBuyer(key))).containsExactlyInAnyOrder("能做到这个价吗？", "含税 0.39", "不含税 0.36");
        assertThat(inquiries.get(key).reading.buyerUnread()).isEqualTo(2);
    }

    @Test
    void a_note_is_never_read_for_the_buyer() {
        var key = ask(wang, "能做到这个价吗？", "d1");
        var li = colleague(Role.SERVICE);
        note(key, li, "底价 0.36");
        inquiries.change(key, i -> i.lose(LostReason.PRICE, "抠门", li, Times.now(clock)));
        assertThat(messages(conversations.forShop(key))).contains("底价 0.36", "抠门");
        assertThat(messages(conversations.forBuyer(key))).containsExactly("能做到这个价吗？");
    }

    @Test
    void a_visitor_confirms_by_letter_and_goes_on_where_the_same_address_asked_before() {
        var address = "zhou" + Ids.next() + "@example.test";
        var visitor = Asker.visitor("周", address, null, false, Locale.ENGLISH);
        var first = askShop.ask(shop(), bolts, visitor, Ask.of(50, null), MessageContent.of("Price for 50?"));
        assertThat(inbox.counts(shop(), 0)).containsEntry(InboxView.ALL, 0);
        assertThat(letters(address)).singleElement().asString().contains("/inquiries/");
        confirmInquiry.confirm(first);
        confirmInquiry.confirm(first);
        assertThat(inbox.counts(shop(), 0)).containsEntry(InboxView.ALL, 1).containsEntry(InboxView.UNREAD, 1);
        var second = askShop.ask(shop(), bolts, visitor, Ask.of(80, null), MessageContent.of("And for 80?"));
        var secret = links.make(second);
        confirmInquiry.confirm(second);
        assertThat(links.find(secret)).contains(first);
        assertThat(messages(conversations.forShop(first))).containsExactly("Price for 50?", "And for 80?");
        assertThat(inquiries.findById(second)).isEmpty();
    }

    @Test
    void a_wrong_or_old_secret_opens_nothing() {
        var key = ask(wang, "能做到这个价吗？", "e1");
        var secret = links.make(key);
        assertThat(links.find(secret)).contains(key);
        assertThat(links.find(secret + "x")).isEmpty();
        clock.forward(InquiryLimits.LINK_LIVES.plusSeconds(1));
        assertThat(links.find(secret)).isEmpty();
    }

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

    private List<Long> ids(Author who, InboxView view) {
        var person = Objects.requireNonNull(who.personId());
        return inbox.page(InboxQuery.of(shop(), person, view), 10).rows().stream()
                .map(InboxRow::id)
                .toList();
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

    private int found(String text) {
        return inbox.page(new InboxQuery(shop(), 0, InboxView.ALL, null, 0, text, 0), 10)
                .rows()
                .size();
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

    private void workAfterAWhile() {
        clock.forward(Duration.ofMinutes(2));
        jobs.run();
    }
}
