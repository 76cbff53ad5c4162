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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Pages on large tables, half of them one shop's: how many statements each sends, and whether each statement reads by
 * index, in order, no more than it shows.
 */
@HouseTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesAtSize {

    /** The session is read by a filter that is not part of this test: one less than the bars of five and eight. */
    private static final int LIST_STATEMENTS = 4;

    private static final int DETAIL_STATEMENTS = 7;

    /**
     * @param statements the most that the page may send
     * @param rows the most that one statement may look at
     */
    record Page(String path, Person visitor, int statements, int rows) {

        static Page list(String path, Person visitor) {
            return new Page(path, visitor, LIST_STATEMENTS, Plans.FEW);
        }

        static Page detail(String path, Person visitor) {
            return new Page(path, visitor, DETAIL_STATEMENTS, Plans.FEW);
        }

        /** It says more than others, and has to ask so much more. */
        Page richer(int more) {
            return new Page(path, visitor, statements + more, rows);
        }

        /** What it says is a sum, or found where no index knows it: it looks at so many rows and no more. */
        Page looksAt(int most) {
            return new Page(path, visitor, statements, most);
        }

        Page view(String address) {
            return new Page(address, visitor, statements, rows);
        }
    }

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    World world;

    World.Staffed factory;
    Person owner;
    Person buyer;
    Person admin;

    /** Fills the tables. */
    abstract void fill();

    abstract void clear();

    abstract List<Page> pages();

    @BeforeAll
    void open() {
        factory = world.boltFactory();
        owner = factory.owner();
        buyer = world.buyer();
        admin = world.staff(StaffRole.ADMIN);
        fill();
    }

    @AfterAll
    void close() {
        clear();
    }

    @Test
    void every_page_is_there() throws Exception {
        for (var page : pages())
            assertThat(visit(page).getStatus()).as(page.path()).isEqualTo(200);
    }

    @Test
    void every_statement_of_every_page_reads_by_index_in_order() throws Exception {
        var faults = new TreeMap<String, String>();
        for (var page : pages())
            for (var view : withViews(page))
                for (var sent : Set.copyOf(statementsOf(view)))
                    if (sent.isQuery()) {
                        var plan = Plans.explain(database, sent);
                        var wrong = Plans.faults(plan, sent.sql(), view.rows());
                        if (!wrong.isEmpty()) faults.put(view.path() + "  " + sent, wrong + "\n" + plan);
                    }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_sends_few_statements() throws Exception {
        var faults = new TreeMap<String, List<String>>();
        for (var page : pages()) {
            statementsOf(page);
            var sent = statementsOf(page).stream().map(Object::toString).toList();
            if (sent.size() > page.statements()) faults.put(page.path(), sent);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_page_counts_a_table_or_skips_rows() throws Exception {
        for (var page : pages())
            for (var sent : statementsOf(page))
                assertThat(sent.sql().toLowerCase(Locale.ROOT))
                        // A constant one marks where a look back ends.
                        .doesNotContain(" offset ?")
                        .doesNotContain("count(*) from listing ");
    }

    /** The page and its own views: tabs, filters, the next page. */
    private List<Page> withViews(Page page) throws Exception {
        var html = visit(page).getContentAsString();
        var views = new LinkedHashSet<String>(List.of(page.path()));
        Jsoup.parse(html).select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith(page.path() + "?"))
                .forEach(views::add);
        return views.stream().map(page::view).toList();
    }

    private List<Statements.Sent> statementsOf(Page page) throws Exception {
        Statements.forget();
        visit(page);
        return Statements.sent().stream()
                .filter(s -> !s.sql().contains("SPRING_SESSION"))
                // Of the clock that looks whether another node changed the catalog.
                .filter(s -> !s.sql().contains("catalog_stamp"))
                .toList();
    }

    private MockHttpServletResponse visit(Page page) throws Exception {
        var address = URI.create(page.path().replace(" ", "%20"));
        return mvc.perform(get(address).with(authentication(World.as(page.visitor()))))
                .andReturn()
                .getResponse();
    }
}
