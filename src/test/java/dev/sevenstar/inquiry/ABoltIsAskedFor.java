package dev.sevenstar.inquiry;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that is asked, and those who ask it. */
abstract class ABoltIsAskedFor {

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

    ShopKey ask(Person person, String text, String request) {
        var asker = Asker.person(person.id(), person.name(), "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var content = new MessageContent(text, 0, request);
        return askShop.ask(shop(), bolts, asker, Ask.of(20_000, Money.parseYuan("0.38")), content);
    }

    long shop() {
        return factory.shop().id();
    }

    Author colleague(Role role) {
        var person = world.colleague(factory.shop(), role);
        return Author.colleague(person.id(), person.name());
    }

    void reply(ShopKey key, Author by, String text) {
        inquiries.change(key, i -> i.reply(by, MessageContent.of(text), Times.now(clock)));
    }

    void note(ShopKey key, Author by, String text) {
        inquiries.change(key, i -> i.note(by, MessageContent.of(text), Times.now(clock)));
    }

    List<String> letters(Person to) {
        return letters(Objects.requireNonNull(to.email()));
    }

    List<String> letters(String to) {
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", to)
                .query(String.class)
                .list();
    }
}
