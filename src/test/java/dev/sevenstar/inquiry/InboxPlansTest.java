package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class InboxPlansTest {

    private static final int MANY = 3_000;

    @Autowired
    World world;

    @Autowired
    AskShop askShop;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Inbox inbox;

    @Autowired
    BuyerInbox buyerInbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @Test
    void every_list_reads_its_index_in_order() throws Exception {
        var factory = world.boltFactory();
        var wang = world.buyer();
        var owner = Author.colleague(factory.owner().id(), factory.owner().name());
        var bolts = new Subject(Ids.next(), "304不锈钢外六角螺栓", null, "件", 100, "≥100 ¥0.42");
        var asker = Asker.person(wang.id(), wang.name(), "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var shop = factory.shop().id();
        var key = askShop.ask(shop, bolts, asker, Ask.of(100, Money.parseYuan("0.38")), MessageContent.of("在吗"));
        fill(shop, "1000", Map.of());
        inquiries.change(key, i -> i.reply(owner, MessageContent.of("在"), Times.now(clock)));
        fill(shop, "5000", Map.of());
        fill(shop, "9000", Map.of("state", "'CLOSED'", "pile", "'DONE'"));
        new Filler(jdbc).analyze();

        Statements.forget();
        for (var view : InboxView.values())
            if (view != InboxView.UNREAD)
                inbox.page(InboxQuery.of(shop, factory.owner().id(), view), 25);
        inbox.page(new InboxQuery(shop, 0, InboxView.ALL, null, bolts.id(), "", Long.MAX_VALUE), 25);
        buyerInbox.page(wang.id(), 0, 20);
        inbox.pressing(shop);
        for (var sent : Statements.sent())
            if (sent.sql().contains("from inquiry"))
                assertThat(Plans.faults(Plans.explain(source, sent), sent.sql()))
                        .as(sent.toString())
                        .isEmpty();
    }

    private void fill(long shop, String step, Map<String, String> different) {
        var columns = new HashMap<>(different);
        columns.put("id", "t.id + r.x + " + step + "000");
        columns.put("activity", "t.activity - r.x - " + step);
        columns.put("due_rank", "t.due_rank + r.x + " + step);
        var newest = "t.shop_id = " + shop + " and t.id = (select min(id) from inquiry where shop_id = " + shop + ")";
        new Filler(jdbc).copy("inquiry", newest, MANY, columns);
    }
}
