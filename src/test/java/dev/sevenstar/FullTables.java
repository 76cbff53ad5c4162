package dev.sevenstar;

import dev.sevenstar.identity.Person;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.Filler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table that a list page reads, 100 000 rows long, half of them one shop's. */
final class FullTables {

    private static final int ROWS = 100_000;

    private static final String OUR_ROWS = "case when mod(r.x, 2) = 0 then t.shop_id else 1000 + mod(r.x, 20) end";

    private static final String OUR_ROWS_AND_THE_PLATFORMS =
            "case mod(r.x, 4) when 1 then 0 when 3 then 1000 + mod(r.x, 20) else t.shop_id end";

    private final JdbcClient jdbc;
    private final Filler filler;
    private final WriteListing writeListing;
    private final AskShop askShop;
    private final long shop;
    private final Person owner;
    private final Person buyer;
    private long listing;

    FullTables(ApplicationContext house, long shop, Person owner, Person buyer) {
        jdbc = house.getBean(JdbcClient.class);
        filler = new Filler(jdbc);
        writeListing = house.getBean(WriteListing.class);
        askShop = house.getBean(AskShop.class);
        this.shop = shop;
        this.owner = owner;
        this.buyer = buyer;
    }

    void fill() {
        listings();
        prices();
        inquiries();
        auditEntries();
        penalties();
        erasures();
        letters();
        jobs();
        filler.analyze();
    }

    void clear() {
        for (var table : List.of(
                "inquiry_message",
                "inquiry_transition",
                "inquiry",
                "listing_history",
                "listing_price",
                "listing_revision",
                "listing",
                "audit_entry",
                "shop_penalty"))
            jdbc.sql("delete from " + table + " where shop_id = :shop or shop_id < 2000")
                    .param("shop", shop)
                    .update();
        jdbc.sql("delete from erasure where asked_by = :person")
                .param("person", buyer.id())
                .update();
        jdbc.sql("delete from mail where recipient = 'plan@example.com'").update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'plan'").update();
    }

    /** The number of one of the shop's listings, which had many prices. */
    String listing() {
        return Ids.text(listing);
    }

    private void prices() {
        jdbc.sql("""
                insert into listing_price (shop_id, listing_id, from_at, until_at, prices)
                select shop_id, id, created_at, created_at + interval '1' day,
                       '{"steps":[{"from":100,"price":68}],"skuPrices":{},"minimum":100}'
                from listing where shop_id = :shop or shop_id < 2000""").param("shop", shop).update();
        filler.copy(
                "listing_price",
                "t.listing_id = " + listing,
                500,
                Map.of(
                        "from_at", "t.from_at - r.x * interval '1' hour",
                        "until_at", "t.from_at - (r.x - 1) * interval '1' hour"));
    }

    private void listings() {
        var key = writeListing.start(shop, new Author(owner.id(), owner.name()), ListingContent.EMPTY);
        listing = key.id();
        filler.copy(
                "listing",
                "t.id = " + key.id(),
                ROWS,
                Map.of(
                        "shop_id", OUR_ROWS,
                        "id", before(key.id()),
                        "title", "'螺栓 ' || r.x",
                        "stars", "mod(r.x, 8)",
                        "state",
                                "case mod(r.x, 10) when 0 then 'DRAFT' when 2 then 'OFFLINE' when 4 then 'REJECTED' else 'ONLINE' end"));
    }

    private void inquiries() {
        var ask = Ask.of(100, null);
        var asker = Asker.person(buyer.id(), buyer.name(), "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var subject = new Subject(Ids.next(), "304 不锈钢外六角螺栓", null, "件", 100, "");
        var key = askShop.ask(shop, subject, asker, ask, MessageContent.of("什么时候能发货？"));
        filler.copy(
                "inquiry",
                "t.id = " + key.id(),
                ROWS,
                Map.of(
                        "shop_id", OUR_ROWS,
                        "id", before(key.id()),
                        "activity", "t.activity - r.x",
                        "shop_unread", "case when mod(r.x, 1000) = 0 then 1 else 0 end",
                        "unread_rank", "case when mod(r.x, 1000) = 0 then t.activity - r.x else null end",
                        "due_rank", "case when mod(r.x, 2000) = 0 then t.due_rank - r.x else null end",
                        "pile", "case when mod(r.x, 4) < 3 then 'LIVE' else 'DONE' end",
                        "state", "case when mod(r.x, 4) < 3 then 'OPEN' else 'CLOSED' end",
                        "buyer_person", "case when mod(r.x, 10) = 0 then t.buyer_person else r.x end"));
    }

    private void auditEntries() {
        jdbc.sql("""
                insert into audit_entry (shop_id, id, at, person_id, person_name, address, action, subject, number)
                values (:shop, :id, current_timestamp, :person, :name, '127.0.0.1', 'identity.signed-in', 'person', 'x')""")
                .param("shop", shop)
                .param("id", Ids.next())
                .param("person", owner.id())
                .param("name", owner.name())
                .update();
        filler.copy(
                "audit_entry",
                "t.shop_id = " + shop,
                ROWS,
                Map.of(
                        "shop_id", OUR_ROWS_AND_THE_PLATFORMS,
                        "id", "t.id - 200000 + r.x",
                        "person_id", "case when mod(r.x, 3) = 0 then t.person_id else r.x end"));
    }

    /** All of one shop, and over. */
    private void penalties() {
        var id = Ids.next();
        jdbc.sql("""
                insert into shop_penalty (shop_id, id, version, kind, reason, points, from_at, until_at, given_at, by_id,
                    by_name, lifter_name, lift_note)
                values (:shop, :id, 0, 'OTHER', 'plan', 0, timestamp with time zone '2020-01-01 00:00:00+00',
                    timestamp with time zone '2020-02-01 00:00:00+00', current_timestamp, 1, '', '', '')""").param("shop", shop).param("id", id).update();
        filler.copy("shop_penalty", "t.id = " + id, ROWS, Map.of("id", before(id)));
    }

    private void erasures() {
        var id = Ids.next();
        jdbc.sql("""
                insert into erasure (id, subject, subject_id, asked_by, asked_at, due_at, done_at)
                values (:id, 'PERSON', :person, :person, current_timestamp, current_timestamp, current_timestamp)""").param("id", id).param("person", buyer.id()).update();
        filler.copy("erasure", "t.id = " + id, ROWS, Map.of("id", before(id), "subject_id", "t.subject_id + r.x"));
    }

    private void letters() {
        var id = Ids.next();
        jdbc.sql("insert into mail (id, recipient, subject, body, written_at, state) "
                        + "values (:id, 'plan@example.com', '', '', current_timestamp, 'sent')")
                .param("id", id)
                .update();
        filler.copy(
                "mail",
                "t.id = " + id,
                ROWS,
                Map.of("id", before(id), "state", "case when mod(r.x, 3) = 0 then 'kept' else 'sent' end"));
    }

    /** So late that none of them is ever run. */
    private void jobs() {
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                        + "values ('plan', '0', timestamp with time zone '2099-01-01 00:00:00+00', false, 1)")
                .update();
        filler.copy(
                "scheduled_tasks",
                "t.task_name = 'plan'",
                ROWS,
                Map.of(
                        "task_instance", "cast(r.x as varchar)",
                        "execution_time", "t.execution_time + r.x * interval '1' second",
                        "consecutive_failures", "case when mod(r.x, 100) = 0 then mod(r.x, 7) else 0 end"));
    }

    private static String before(long id) {
        return (id - 2L * ROWS) + " + r.x";
    }
}
