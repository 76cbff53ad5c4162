package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
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
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The list pages on tables of 100 000 rows, half of them one shop's: how many statements each sends,
 * and whether each statement reads by index, in order, no more than it shows.
 */
@HouseTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanCensusTest {

    private static final int ROWS = 100_000;

    /** The session is read by a filter that is not part of this test: one less than the bar. */
    private static final int LIST_STATEMENTS = 4;

    private static final int PAGE_STATEMENTS = 7;

    /** Pages that say more: albums, uses and the space used; the checklist of a new shop. */
    private static final Map<String, Integer> RICHER = Map.of("/workbench/pictures", 1, "/workbench", 2);

    private static final List<String> SHOP_LISTS = List.of(
            "/workbench/listings",
            "/workbench/inquiries",
            "/workbench/pictures",
            "/workbench/notifications",
            "/workbench/audit");
    private static final List<String> STAFF_LISTS = List.of(
            "/admin/audit",
            "/admin/people",
            "/admin/shops",
            "/admin/listing-reviews",
            "/admin/mail",
            "/admin/data",
            "/admin/jobs",
            "/admin/audit-search");
    private static final List<String> BUYER_LISTS = List.of("/my/inquiries");
    private static final List<String> SHOP_PAGES = List.of("/workbench");

    private static final String OUR_ROWS = "case when mod(r.x, 2) = 0 then t.shop_id else 1000 + mod(r.x, 20) end";

    private static final String OUR_ROWS_AND_THE_PLATFORMS =
            "case mod(r.x, 4) when 1 then 0 when 3 then 1000 + mod(r.x, 20) else t.shop_id end";

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    WriteListing writeListing;

    @Autowired
    AskShop askShop;

    Person owner;
    Person buyer;
    Person admin;
    long shop;

    @BeforeAll
    void fill() {
        var factory = world.boltFactory();
        owner = factory.owner();
        shop = factory.shop().id();
        buyer = world.buyer();
        admin = world.staff(StaffRole.ADMIN);
        var filler = new Filler(jdbc);
        listings(filler);
        inquiries(filler);
        auditEntries(filler);
        erasures(filler);
        letters(filler);
        jobs(filler);
        filler.analyze();
    }

    @AfterAll
    void clear() {
        for (var table : List.of(
                "inquiry_message",
                "inquiry_transition",
                "inquiry",
                "listing_history",
                "listing_revision",
                "listing",
                "audit_entry"))
            jdbc.sql("delete from " + table + " where shop_id = :shop or shop_id < 2000")
                    .param("shop", shop)
                    .update();
        jdbc.sql("delete from erasure where asked_by = :person")
                .param("person", buyer.id())
                .update();
        jdbc.sql("delete from mail where recipient = 'plan@example.com'").update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'plan'").update();
    }

    private void listings(Filler filler) {
        var key = writeListing.start(shop, new Author(owner.id(), owner.name()), ListingContent.EMPTY);
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

    private void inquiries(Filler filler) {
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

    private void auditEntries(Filler filler) {
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

    private void erasures(Filler filler) {
        var id = Ids.next();
        jdbc.sql("""
                insert into erasure (id, subject, subject_id, asked_by, asked_at, due_at, done_at)
                values (:id, 'PERSON', :person, :person, current_timestamp, current_timestamp, current_timestamp)""").param("id", id).param("person", buyer.id()).update();
        filler.copy("erasure", "t.id = " + id, ROWS, Map.of("id", before(id), "subject_id", "t.subject_id + r.x"));
    }

    private void letters(Filler filler) {
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
    private void jobs(Filler filler) {
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

    @Test
    void every_statement_of_every_list_reads_by_index_in_order() throws Exception {
        var faults = new TreeMap<String, String>();
        for (var visit : visits().entrySet())
            for (var path : withViews(visit.getKey(), visit.getValue()))
                for (var sent : Set.copyOf(statementsOf(path, visit.getValue())))
                    if (sent.isQuery()) {
                        var plan = Plans.explain(database, sent);
                        var wrong = Plans.faults(plan, sent.sql());
                        if (!wrong.isEmpty()) faults.put(path + "  " + sent, wrong + "\n" + plan);
                    }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_sends_few_statements() throws Exception {
        var faults = new TreeMap<String, List<String>>();
        for (var visit : visits().entrySet()) {
            statementsOf(visit.getKey(), visit.getValue());
            var sent = statementsOf(visit.getKey(), visit.getValue()).stream()
                    .map(Object::toString)
                    .toList();
            var most = (SHOP_PAGES.contains(visit.getKey()) ? PAGE_STATEMENTS : LIST_STATEMENTS)
                    + RICHER.getOrDefault(visit.getKey(), 0);
            if (sent.size() > most) faults.put(visit.getKey(), sent);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_list_counts_itself_or_skips_rows() throws Exception {
        for (var visit : visits().entrySet())
            for (var sent : statementsOf(visit.getKey(), visit.getValue()))
                assertThat(sent.sql().toLowerCase(Locale.ROOT))
                        .doesNotContain(" offset ")
                        .doesNotContain("count(*) from listing ");
    }

    private Map<String, Person> visits() {
        var visits = new LinkedHashMap<String, Person>();
        SHOP_LISTS.forEach(p -> visits.put(p, owner));
        SHOP_PAGES.forEach(p -> visits.put(p, owner));
        STAFF_LISTS.forEach(p -> visits.put(p, admin));
        BUYER_LISTS.forEach(p -> visits.put(p, buyer));
        return visits;
    }

    /** The page and its own views: tabs, filters, the next page. */
    private Set<String> withViews(String path, Person person) throws Exception {
        var html = mvc.perform(get(path).with(authentication(World.as(person))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var views = new LinkedHashSet<String>(List.of(path));
        Jsoup.parse(html).select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith(path + "?"))
                .forEach(views::add);
        return views;
    }

    private List<Statements.Sent> statementsOf(String path, Person person) throws Exception {
        Statements.forget();
        var answer = mvc.perform(get(URI.create(path.replace(" ", "%20"))).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Statements.sent().stream()
                .filter(s -> !s.sql().contains("SPRING_SESSION"))
                .toList();
    }
}
