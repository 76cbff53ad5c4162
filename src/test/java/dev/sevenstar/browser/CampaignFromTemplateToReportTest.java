package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.market.CatchUp;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.Jobsite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A great promotion from its template to its report, at the pace of a moved clock. */
@Tag("browser")
@ExtendWith(Chromium.Extension.class)
class CampaignFromTemplateToReportTest extends APromotion {

    private static final String PASSWORD = "seven stars over the market";
    private static final String TITLE = "9.20 大促";

    /** Conditions of the template that a shop of one day cannot meet. */
    private static final List<String> DROPPED =
            List.of("membership", "dispute-rate", "answer-rate", "on-time", "stars", "sent-within");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Jobsite jobs;

    @Autowired
    CatchUp catchUp;

    private Chromium chromium;
    private Page staff;
    private Campaign campaign;

    @Test
    void a_campaign_is_made_filled_decided_sold_out_and_reported(Chromium browser) throws Exception {
        chromium = browser;
        var schedule = MegaPromotion.AUTUMN.schedule(2027);
        clock.set(schedule.signUpFrom().minus(Duration.ofDays(1)));
        var byHand = world.boltFactory();
        var bySheet = world.dressMaker();
        var rejected = world.boltFactory();
        var bolts = boltsOf(byHand);
        var sheetBolts = boltsOf(bySheet);
        var rejectedBolts = boltsOf(rejected);
        catchUp.run();

        staff = signedIn(world.staff(StaffRole.PROMOTER), Screen.DESK);
        begunFromTheTemplate();
        clock.set(schedule.signUpFrom().plusSeconds(60));
        jobs.run();

        var seller = signedIn(byHand.owner(), Screen.DESK);
        seller.navigate(base() + "/workbench/campaigns");
        assertThat(seller.locator("main")).containsText("符合条件，1 个商品可报");
        write(seller, bolts, "0.61", "0.53");
        handIn(seller);
        var other = signedIn(bySheet.owner(), Screen.PHONE);
        bringSheet(other);
        handIn(other);
        var third = signedIn(rejected.owner(), Screen.DESK);
        write(third, rejectedBolts, "0.60", "0.50");
        handIn(third);

        decide(bolts, "APPROVE", "");
        decide(sheetBolts, "RETURN", "主图不是白底");
        decide(rejectedBolts, "REJECT", "和活动主题不符");
        other.navigate(registration());
        assertThat(other.locator("main")).containsText("主图不是白底");
        write(other, sheetBolts, "0.58", "0.50");
        handIn(other);
        decide(sheetBolts, "APPROVE", "");
        third.navigate(registration());
        assertThat(third.locator("main")).containsText("和活动主题不符");

        seller.navigate(base() + "/workbench/listings/" + bolts.number());
        assertThat(seller.locator("#holds")).containsText(TITLE);
        Chromium.picture(seller, "campaign-held");

        var visitor = chromium.open(Screen.PHONE);
        at(schedule.warmUpFrom());
        visitor.navigate(base() + "/campaigns/" + campaign.number());
        assertThat(visitor.locator(".campaign-clock")).containsText("距开卖");
        assertThat(visitor.locator(".goods")).hasCount(2);
        at(schedule.liveFrom());
        visitor.navigate(base() + "/listings/" + bolts.number() + "?n=500");
        assertThat(visitor.locator("#listing-tiers")).containsText("¥0.61");
        assertThat(visitor.locator(".order-total")).hasText("¥305.00");
        Chromium.picture(visitor, "campaign-live");

        pay(order(bolts, 500, "321.00"));
        pay(order(sheetBolts, 200, "126.00"));
        visitor.navigate(base() + "/listings/" + bolts.number() + "?n=500");
        assertThat(visitor.locator(".order-total")).hasText("¥340.00");
        assertThat(visitor.locator(".special")).hasCount(0);
        visitor.navigate(base() + "/campaigns/" + campaign.number());
        assertThat(visitor.locator(".goods")).hasCount(1);

        at(schedule.liveUntil());
        settle();
        jobs.run();
        assertThat(left(bolts)).isEqualTo(STOCK - 500);
        assertThat(left(sheetBolts)).isEqualTo(STOCK - 200);
        seller.navigate(base() + "/workbench/campaigns/" + campaign.number() + "/report");
        assertThat(seller.locator("main")).containsText("卖出 500 件，¥305.00");
        assertThat(seller.locator("main")).containsText("卖完了");
        Chromium.picture(seller, "campaign-report-shop");
        staff.navigate(base() + "/admin/campaigns/" + campaign.number() + "/report");
        assertThat(staff.locator("main")).containsText("卖出 700 件，¥421.00");
        assertThat(staff.locator("tbody tr")).hasCount(2);
        Chromium.picture(staff, "campaign-report");
    }

    private void begunFromTheTemplate() {
        staff.navigate(base() + "/admin/campaigns/new?from=autumn-2027");
        staff.locator("#title").fill(TITLE);
        for (var dropped : DROPPED)
            staff.locator("input[name=conditions][value=" + dropped + "]").uncheck();
        staff.locator("form.stack-l button.primary").click();
        staff.waitForURL(url -> url.matches(".*/admin/campaigns/\\w{13}"));
        staff.locator("details.confirm:has(form[action$='/publication']) summary")
                .click();
        staff.locator("dialog[open] button[type=submit]").click();
        assertThat(staff.locator("h1 .badge")).not().hasText("草稿");
        campaign = campaigns.get(Ids.parse(staff.url().replaceAll(".*/", "")));
        assertThat(campaign.schedule()).isEqualTo(MegaPromotion.AUTUMN.schedule(2027));
    }

    /** Prices for both tiers and 500 pieces, on the page. */
    private void write(Page seller, ShopKey bolts, String small, String large) {
        seller.navigate(registration());
        var row = seller.locator("section.card:has(input[value='" + bolts.number() + "'])");
        row.locator("input[name=pick]").check();
        row.locator("input[name^='price." + bolts.number() + ".100.']").fill(small);
        row.locator("input[name^='price." + bolts.number() + ".1000.']").fill(large);
        row.locator("input[name^='pieces.']").fill("500");
        seller.locator("form.with-aside aside button.btn").first().click();
        seller.waitForLoadState();
    }

    private void handIn(Page seller) {
        seller.navigate(registration());
        seller.locator("input[name=agreed]").check();
        seller.locator("form[action$='/submission'] button.primary").click();
        assertThat(seller.locator("main")).containsText("待审核");
    }

    /** Takes the sheet out, fills in what is too dear as it is, and brings it back. */
    private void bringSheet(Page seller) throws IOException {
        seller.navigate(registration() + "/sheet");
        var file = seller.waitForDownload(
                        () -> seller.locator("a[href$='/xlsx']").click())
                .path();
        List<List<String>> lines;
        try (var in = Files.newInputStream(file)) {
            lines = SheetReader.read(in, SheetLimits.USUAL).stream()
                    .map(line -> {
                        var cells = new ArrayList<String>();
                        for (int column = 0; column < 12; column++) cells.add(line.cell(column));
                        return (List<String>) cells;
                    })
                    .toList();
        }
        for (var line : lines.subList(1, lines.size())) {
            if (line.get(4).isEmpty()) line.set(9, "500");
            else line.set(8, line.get(6));
        }
        var filled = Files.createTempFile("registration", ".csv");
        Files.writeString(
                filled,
                lines.stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n")),
                StandardCharsets.UTF_8);
        seller.locator("#file").setInputFiles(filled);
        seller.locator("form[enctype] button").click();
        assertThat(seller.locator("main")).containsText("其中 1 个全部符合要求");
        Chromium.picture(seller, "campaign-sheet");
        seller.locator("form[action$='/keeping'] button").click();
        seller.waitForURL(url -> url.endsWith("/registration"));
    }

    private void decide(ShopKey listing, String act, String why) {
        staff.navigate(base() + "/admin/campaigns/" + campaign.number() + "/review");
        var row = staff.locator("[data-row]:has(input[name=pick][value*='" + listing.number() + "'])");
        row.locator("input[name=pick]").check();
        if (!why.isEmpty()) staff.locator("#reason").fill(why);
        Chromium.picture(staff, "campaign-review-" + act);
        staff.locator("button[formaction$='act=" + act + "'][data-picks]").click();
        assertThat(row).hasCount(0);
    }

    private ShopKey order(ShopKey goods, int pieces, String yuan) {
        return place.place(request(goods, world.person("王程"), pieces, MethodCode.ESCROW, yuan));
    }

    private void at(Instant moment) {
        clock.set(moment);
    }

    private String registration() {
        return base() + "/workbench/campaigns/" + campaign.number() + "/registration";
    }

    private Page signedIn(Person person, Screen screen) {
        people.change(person.id(), each -> each.usePassword(passwords.encode(PASSWORD)));
        var page = chromium.open(screen);
        page.navigate(base() + "/sign-in");
        page.locator("#name").fill(person.email());
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button.primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
