package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
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
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The list pages on tables of 100 000 rows, half of them one shop's: how many statements each sends,
 * and whether each statement reads by index, in order, no more than it shows.
 */
@HouseTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanCensusTest {

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

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    World world;

    Person owner;
    Person buyer;
    Person admin;
    FullTables tables;

    @BeforeAll
    void fill() {
        var factory = world.boltFactory();
        owner = factory.owner();
        buyer = world.buyer();
        admin = world.staff(StaffRole.ADMIN);
        tables = new FullTables(house, factory.shop().id(), owner, buyer);
        tables.fill();
    }

    @AfterAll
    void clear() {
        tables.clear();
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
