package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sevenstar.support.Census;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import dev.sevenstar.support.Person;
import dev.sevenstar.support.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.AntPathMatcher;

/**
 * Every page of the demo market, in a real browser, at both sizes and in both languages; {@code -Dpages=} with a
 * regular expression looks at some of them only.
 */
@DemoTest
class PageCensusTest {

    /** Not pages to look at: files, streams, parts of other pages, switches that lead on. */
    private static final Set<String> NO_PAGES = Set.of(
            "/signals",
            "/media/**",
            "/media/videos/{file}",
            "/media/{hash}/{file}",
            "/my/addresses/counties",
            "/my/attachments/{number}",
            "/my/bills/{number}/file",
            "/my/claims/{number}/pictures/{picture}",
            "/my/orders/{number}/contract",
            "/my/orders/{number}/files/{file}",
            "/my/transfers/{number}/proofs/{file}",
            "/workbench/academy/certificates/{code}/pdf",
            "/workbench/aging/file",
            "/workbench/bills/file",
            "/workbench/bills/{number}/file",
            "/workbench/claims/{number}/pictures/{picture}",
            "/workbench/credit-lines/file",
            "/workbench/exchange-bills/file",
            "/workbench/freight-areas",
            "/workbench/freight-areas/{city}/counties",
            "/workbench/orders/{number}/contract",
            "/workbench/orders/{number}/files/{file}",
            "/admin/campaigns/{number}/report/xlsx",
            "/workbench/campaigns/{number}/registration/sheet/xlsx",
            "/workbench/campaigns/{number}/report/xlsx",
            "/workbench/plan/sheet/xlsx",
            "/workbench/shipment-batches/template",
            "/workbench/statements/csv",
            "/workbench/statements/pdf",
            "/workbench/statements/xlsx",
            "/workbench/transfers/expected/{number}/proofs/{file}",
            "/admin/disputes/{number}/pictures/{picture}",
            "/my/inquiries/{number}/attachments/{file}",
            "/workbench/inquiries/{number}/attachments/{file}",
            "/inquiries/{secret}/attachments/{file}",
            "/calendar/{secret}.ics",
            "/partners/alipay/payments/{key}",
            "/partners/alipay/return",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemaps/categories.xml",
            "/sitemaps/shops/{number}.xml",
            "/search/suggestions",
            "/places",
            "/account/data/copy",
            "/workbench/shop/data/copy",
            "/workbench/badges",
            "/workbench/notifications/bell",
            "/workbench/notifications/latest",
            "/language/{language:zh|en}",
            "/theme/{theme:light|dark|auto}");

    /** Reached by a letter, by sending a form, or where the first example has no such thing: tested by their rooms. */
    private static final Set<String> NOT_BY_LINK = Set.of(
            "/goodbye",
            "/account/confirmation",
            "/account/interrupted",
            "/account/passkeys/{number}/edit",
            "/account/two-step/recovery-codes/new",
            "/sign-in/code",
            "/inquiries/{secret}",
            "/invitations/{secret}",
            "/password/reset/{secret}",
            "/set-up/{secret}",
            "/listings/{number}/inquiries/sent",
            "/my/cart/{number}/new",
            "/my/checkout",
            "/my/checkout/{number}",
            "/simulated/{slug}/{key}",
            "/workbench/freight-templates/{number}/calculation",
            "/workbench/inquiry-batches/new",
            "/workbench/listings/bulk-change",
            "/workbench/merged-shipments/new",
            "/workbench/picking-list",
            "/workbench/quick-replies/{number}/edit",
            "/workbench/shipment-batches/{number}",
            "/workbench/transfers/imports/{number}/layout",
            "/admin/categories/{categoryId}/attributes/new",
            "/admin/categories/{categoryId}/attributes/{id}/edit",
            "/admin/categories/{categoryId}/cascades/new",
            "/demo/mailbox",
            "/demo/mailbox/{number}");

    /** The walk is the same for every test: once for each person. */
    private static final Map<Person, Map<String, String>> KNOWN = new EnumMap<>(Person.class);

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final Pattern ONLY = Pattern.compile(System.getProperty("pages", ""));

    @LocalServerPort
    int port;

    @Autowired
    Census census;

    @ParameterizedTest
    @EnumSource(Person.class)
    void every_page_of(Person person, Chromium chromium) {
        var faults = new TreeMap<String, List<String>>();
        var pages = pagesOf(person, chromium);
        for (var screen : Screen.values())
            for (var language : List.of("zh", "en")) {
                var page = person.open(chromium, screen, language, base());
                var visit = new Visit(page);
                for (var path : pages) {
                    var found = language.equals("en")
                            ? visit.faultsInEnglish(base() + path, screen.width)
                            : visit.faults(base() + path, screen.width);
                    if (!found.isEmpty()) faults.put(path + " " + screen + " " + language, found);
                    report(person, path + " " + screen + " " + language + " " + found);
                }
            }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_page_is_out_of_reach(Chromium chromium) {
        var reached = new TreeSet<String>(NO_PAGES);
        for (var person : Person.values())
            reached.addAll(examples(person, chromium).keySet());
        var missing = new TreeSet<>(census.patterns());
        missing.removeAll(reached);
        missing.removeAll(NOT_BY_LINK);
        assertThat(missing).as("no link leads there").isEmpty();
    }

    /** What was looked at and found, page by page, beside the pictures of failed journeys. */
    private static void report(Person person, String line) {
        try {
            Files.createDirectories(Chromium.PICTURES);
            Files.writeString(
                    Chromium.PICTURES.resolve("pages-" + person + ".txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> pagesOf(Person person, Chromium chromium) {
        var pages = new ArrayList<String>();
        examples(person, chromium).forEach((pattern, path) -> {
            if (!NO_PAGES.contains(pattern)) pages.add(path);
        });
        assertThat(pages).hasSizeGreaterThan(3);
        return pages.stream().filter(path -> ONLY.matcher(path).find()).toList();
    }

    private Map<String, String> examples(Person person, Chromium chromium) {
        return KNOWN.computeIfAbsent(person, p -> find(p, chromium));
    }

    private Map<String, String> find(Person person, Chromium chromium) {
        var page = person.open(chromium, Screen.DESK, "zh", base());
        return census.pages(person.begins(), path -> links(page, path));
    }

    private List<String> links(Page page, String path) {
        var bare = path.replaceAll("[?#].*", "");
        if (NO_PAGES.stream().anyMatch(pattern -> PATHS.match(pattern, bare))) return List.of();
        var answer = page.request().get(base() + path);
        var led = answer.url().substring(base().length());
        var links = Jsoup.parse(answer.text()).select("a[href^=/]").eachAttr("href").stream();
        return Stream.concat(Stream.of(led), links)
                .filter(href -> !href.equals(path) && !href.startsWith("//"))
                .distinct()
                .toList();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
