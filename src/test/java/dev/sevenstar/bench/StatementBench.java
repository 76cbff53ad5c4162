package dev.sevenstar.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.People;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.World;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A month of 20 000 entries as a file, asked for through the whole house, against the library writing the same cells. */
final class StatementBench {

    private static final int ENTRIES = 20_000;
    private static final YearMonth MONTH = YearMonth.of(2025, 5);
    private static final String FILE = "/workbench/statements/xlsx?month=" + MONTH + "&purse=held";

    private final int rounds;

    StatementBench(int rounds) {
        this.rounds = rounds;
    }

    void run(String database) throws Exception {
        var folder = Path.of("target/bench/orders-" + database).toAbsolutePath();
        Files.createDirectories(folder);
        try (var server = OrdersBench.server(database, folder);
                var house = OrdersBench.open(server, folder)) {
            var owner = house.getBean(JdbcClient.class)
                    .sql("select person_id from membership where role = 'OWNER' order by person_id limit 1")
                    .query(Long.class)
                    .single();
            fill(house, owner);
            var mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) house)
                    .apply(springSecurity())
                    .build();
            var file = new ArrayList<Double>();
            var library = new ArrayList<Double>();
            for (int round = 0; round < rounds + 2; round++) {
                var ours = milliseconds(() -> download(house, mvc, owner));
                var theirs = milliseconds(StatementBench::libraryAlone);
                if (round < 2) continue;
                file.add(ours);
                library.add(theirs);
            }
            System.out.printf("%n### A month of %d entries as XLSX, %s%n%n", ENTRIES, database);
            System.out.printf(
                    "Medians of %d: the file %.0f ms, the library alone %.0f ms, %.1f times; load of the machine %s.%n",
                    rounds, median(file), median(library), median(file) / median(library), Os.load());
        }
    }

    private static void fill(ConfigurableApplicationContext house, long owner) {
        var jdbc = house.getBean(JdbcClient.class);
        var shop = jdbc.sql("select shop_id from membership where person_id = :owner and role = 'OWNER' limit 1")
                .param("owner", owner)
                .query(Long.class)
                .single();
        var there = jdbc.sql(
                        "select count(*) from ledger_posting where shop_id = :shop and on_date between :first and :last")
                .param("shop", shop)
                .param("first", MONTH.atDay(1))
                .param("last", MONTH.atEndOfMonth())
                .query(Integer.class)
                .single();
        var ledger = house.getBean(Ledger.class);
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int at = there; at < ENTRIES; at++)
                ledger.post(Posting.of(shop, "bench " + Ids.next(), PostingKind.PAYMENT, day(at))
                        .about(Ids.next(), owner)
                        .move(
                                Money.ofFen(100 + at),
                                new Account(AccountKind.CLEARING, 1),
                                Account.of(AccountKind.ESCROW_HELD))
                        .done());
        });
    }

    /** As many on each day. */
    private static LocalDate day(int at) {
        return MONTH.atDay(1 + at * MONTH.lengthOfMonth() / ENTRIES);
    }

    private static int download(ConfigurableApplicationContext house, MockMvc mvc, long owner) throws Exception {
        var person = house.getBean(People.class).findById(owner).orElseThrow();
        var answer = mvc.perform(get(FILE).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
        if (answer.getStatus() != 200) throw new IllegalStateException("status " + answer.getStatus());
        return answer.getContentAsByteArray().length;
    }

    /** The nine cells of each line, styled as ours are. */
    private static int libraryAlone() throws IOException {
        var book = new Workbook(OutputStream.nullOutputStream(), "bench", null);
        var sheet = book.newWorksheet("one");
        for (int row = 0; row < ENTRIES; row++) {
            sheet.value(row, 0, day(row));
            sheet.style(row, 0).format("yyyy-mm-dd").set();
            sheet.inlineString(row, 1, "买家付款");
            sheet.inlineString(row, 2, "0abcdefghjkmn");
            sheet.inlineString(row, 3, "王程");
            amount(sheet, row, 4);
            amount(sheet, row, 7);
            sheet.inlineString(row, 8, "0abcdefghjkmn");
            if (row % 100 == 0) sheet.flush();
        }
        sheet.finish();
        book.finish();
        return ENTRIES;
    }

    private static void amount(Worksheet sheet, int row, int column) {
        sheet.value(row, column, BigDecimal.valueOf(123_456L + row, 2));
        sheet.style(row, column).format("#,##0.00").set();
    }

    private static double milliseconds(Callable<Integer> work) throws Exception {
        var began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(ArrayList<Double> counted) {
        return counted.stream().sorted().skip(counted.size() / 2).findFirst().orElseThrow();
    }
}
