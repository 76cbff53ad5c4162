package dev.sevenstar.payment.web.statement;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetLine;
import dev.sevenstar.shared.sheets.SheetReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@Tag("database")
class StatementPagesTest extends ABookOfAShop {

    private static final String HERE = "/workbench/statements";

    @Autowired
    MockMvc mvc;

    @Test
    void what_came_and_went_with_the_balance_that_runs_along() throws Exception {
        var before = today.minusMonths(1);
        book(draft(PostingKind.PAYMENT, before).move(yuan("50"), ALIPAY, Account.of(ESCROW_HELD)));
        var page = page(HERE + "?purse=held", factory.owner());
        assertThat(page.select(".side-nav [aria-current=page]").attr("href")).isEqualTo("/workbench/money");
        assertThat(page.select("#opening").text()).isEqualTo("¥50.00");
        assertThat(page.select("#came").text()).isEqualTo("¥1,300.00");
        assertThat(page.select("#went").text()).isEqualTo("¥1,000.00");
        assertThat(page.select("#closing").text()).isEqualTo("¥350.00");
        assertThat(page.select(".statement tbody .strong").eachText()).containsExactly("¥1,350.00", "¥350.00");
        assertThat(page.select(".statement tbody td:nth-child(3)").eachText()).containsExactly("王程", "王程");
        assertThat(page(HERE + "?purse=held&month=" + YearMonth.from(before), factory.owner())
                        .select("#opening, #closing")
                        .eachText())
                .containsExactly("¥0.00", "¥50.00");
    }

    @Test
    void the_balance_goes_on_on_the_next_page() throws Exception {
        for (int more = 0; more < 60; more++)
            book(draft(PostingKind.RELEASE, today).move(yuan("1"), Account.of(ESCROW_HELD), Account.of(AVAILABLE)));
        var first = page(HERE, factory.owner());
        assertThat(first.select(".statement tbody tr")).hasSize(50);
        var second = page(first.select("a[rel=next]").attr("href"), factory.owner());
        assertThat(second.select(".statement tbody tr")).hasSize(11);
        assertThat(second.select(".statement tbody .strong").eachText())
                .startsWith("¥1,040.00")
                .endsWith("¥1,050.00");
        assertThat(second.select("#closing").text()).isEqualTo("¥1,050.00");
    }

    @Test
    void narrowed_to_a_kind_a_buyer_or_an_order() throws Exception {
        assertThat(kinds("&kind=RELEASE")).hasSize(1);
        assertThat(kinds("&kind=REFUND")).isEmpty();
        assertThat(kinds("&order=" + Ids.text(order))).hasSize(1);
        assertThat(kinds("&order=" + Ids.text(Ids.next()))).isEmpty();
        assertThat(kinds("&buyer=" + Ids.text(buyer.id()))).hasSize(1);
        assertThat(kinds("&buyer=" + Ids.text(Ids.next()))).isEmpty();
        assertThat(page(HERE + "?kind=RELEASE", factory.owner()).select("#opening"))
                .isEmpty();
        assertThat(page(HERE + "?order=8", factory.owner()).select("#order-lost"))
                .isNotEmpty();
    }

    @Test
    void a_posting_tells_both_sides_and_is_only_the_shops() throws Exception {
        var here = page(HERE, factory.owner()).select(".statement .lead a").attr("href");
        var posting = page(here, factory.owner());
        assertThat(posting.select("tbody tr").eachText())
                .containsExactlyInAnyOrder(
                        "担保中 ¥1,000.00", "可提现 ¥990.00", "手续费 ¥10.00", "合作方往来 支付宝 ¥10.00", "合作方手续费收入 支付宝 ¥10.00");
        assertThat(answer(here, world.dressMaker().owner()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_reversal_and_what_it_takes_back_lead_to_each_other() throws Exception {
        var key = "test " + Ids.next();
        transaction.executeWithoutResult(status -> {
            ledger.post(Posting.of(shop, key, PostingKind.RELEASE, today)
                    .move(yuan("7"), Account.of(ESCROW_HELD), Account.of(AVAILABLE))
                    .done());
            ledger.reverse(shop, key, key + " back", today);
        });
        var lines = page(HERE, factory.owner()).select(".statement .lead a").eachAttr("href");
        var original = lines.get(lines.size() - 2);
        var reversal = lines.get(lines.size() - 1);
        assertThat(page(original, factory.owner()).select(".alert a").attr("href"))
                .isEqualTo(reversal);
        assertThat(page(reversal, factory.owner()).select(".alert a").attr("href"))
                .isEqualTo(original);
    }

    @Test
    void the_file_says_what_the_screen_says_and_is_written_down() throws Exception {
        for (var format : List.of("xlsx", "csv")) {
            var lines = file(format, "");
            assertThat(lines).hasSize(4);
            assertThat(lines.get(1).cell(7)).isEqualTo(format.equals("csv") ? "0.00" : "0");
            assertThat(lines.get(2).cell(6)).startsWith("10");
            assertThat(lines.get(3).cell(4)).startsWith("990");
            assertThat(lines.get(3).cell(7)).startsWith("990");
        }
        assertThat(file("csv", "&kind=REFUND")).hasSize(2);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where shop_id = :shop and action = 'payment.statement-exported'")
                        .param("shop", shop)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void the_paper_says_what_the_screen_says_with_the_balance_that_runs_along() throws Exception {
        assertThat(paper("?purse=balance"))
                .contains("平台余额对账单", "期初余额¥0.00", "期末余额¥990.00", "王程", Ids.text(order))
                .contains("¥990.00¥10.00¥990.00");
        assertThat(paper("?purse=balance&kind=REFUND")).doesNotContain("期初余额");
    }

    @Test
    void a_statement_too_long_for_paper_tells_its_days() throws Exception {
        transaction.executeWithoutResult(status -> {
            for (int more = 0; more < StatementPaper.MOST_LINES; more++)
                ledger.post(draft(PostingKind.PAYMENT, today)
                        .move(yuan("1"), ALIPAY, Account.of(ESCROW_HELD))
                        .done());
        });
        assertThat(paper("?purse=held"))
                .contains("这里按天汇总", today + "2002¥3,300.00¥1,000.00")
                .doesNotContain("王程");
    }

    private String paper(String query) throws Exception {
        var answer = answer(HERE + "/pdf" + query, factory.owner());
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var read = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    @Test
    void fees_are_those_of_the_ledger() throws Exception {
        var page = page("/workbench/fees", factory.owner());
        assertThat(page.select("#fees-total").text()).isEqualTo("¥10.00");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page("/workbench/fees?year=" + (today.getYear() - 1), factory.owner())
                        .select(".empty"))
                .isNotEmpty();
    }

    private List<String> kinds(String narrowing) throws Exception {
        return page(HERE + "?purse=balance" + narrowing, factory.owner())
                .select(".statement .lead b")
                .eachText();
    }

    private List<SheetLine> file(String format, String narrowing) throws Exception {
        var answer = answer(HERE + "/" + format + "?purse=balance" + narrowing, factory.owner());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Objects.requireNonNull(answer.getHeader("Content-Disposition")))
                .startsWith("attachment");
        return SheetReader.read(new ByteArrayInputStream(answer.getContentAsByteArray()), SheetLimits.USUAL);
    }

    private Document page(String address, Person person) throws Exception {
        var answer = answer(address, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String address, Person person) throws Exception {
        return mvc.perform(get(URI.create(address)).with(authentication(as(person))))
                .andReturn()
                .getResponse();
    }
}
