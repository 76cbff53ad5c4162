package dev.sevenstar.payment.web.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.bound.NewAccount;
import dev.sevenstar.payment.transfer.BankFiles;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A buyer is told what to transfer, a seller finds it in the bank's statement. */
@HouseTest
class TransferPagesTest {

    private static final String HERE = "/workbench/transfers";
    private static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Plans plans;

    @Autowired
    Slips slips;

    @Autowired
    BoundAccounts accounts;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    private final Map<Long, String> sessions = new HashMap<>();
    private final long order = Ids.next();
    private World.Staffed factory;
    private Person buyer;
    private Slip slip;

    @BeforeEach
    void an_order_waits() {
        factory = world.boltFactory();
        buyer = world.buyer();
        var shop = factory.shop().id();
        plans.open(new NewPlan(
                shop,
                order,
                buyer.id(),
                MethodCode.BANK_TRANSFER,
                Fee.NONE,
                Money.parseYuan("600"),
                Money.parseYuan("16")));
        slip = slips.get(shop, order);
        var account = accounts.add(
                shop,
                new NewAccount(AccountKind.COMPANY_BANK, "恒固紧固件有限公司", "33010120300400500", Bank.ICBC, "102331000011"),
                Money.parseYuan("0.21"));
        accounts.verify(account);
    }

    @Test
    void a_slip_says_how_much_to_whom_and_with_what_reference() throws Exception {
        var page = page(get("/my/transfers/" + slip.number()), buyer, 200);
        assertThat(page.select("#slip-amount").text()).isEqualTo("¥616.00");
        assertThat(page.select("#slip-code").text()).isEqualTo(slip.code().shown());
        assertThat(page.select(".slip-facts").text())
                .contains("恒固紧固件有限公司", "33010120300400500", "工商银行", "102331000011");
        page(get("/my/transfers/" + slip.number()), world.buyer(), 404);
    }

    @Test
    void a_buyer_says_that_it_is_paid_and_the_shop_hears_it() throws Exception {
        var here = "/my/transfers/" + slip.number() + "/notice";
        var wrong = page(multipart(here).param("amount", "六百").param("on", "2020-01-01"), buyer, 422);
        assertThat(wrong.select("#amount-error, #on-error, #payer-error")).hasSize(3);
        assertThat(wrong.select("input[name=amount]").val()).isEqualTo("六百");
        send(
                multipart(here)
                        .file(new MockMultipartFile("file", "凭证.png", "image/png", picture()))
                        .param("amount", "616")
                        .param("on", LocalDate.now().toString())
                        .param("payer", "成都锦程机电有限公司"),
                buyer,
                302);
        assertThat(page(get("/my/transfers/" + slip.number()), buyer, 200)
                        .select(".alert.info")
                        .text())
                .contains("成都锦程机电有限公司");
        var expected = page(get(HERE + "?show=expected"), factory.owner(), 200);
        assertThat(expected.select("tbody tr").text()).contains("¥616.00", "成都锦程机电有限公司");
        var proof = page(get(expected.select("a[href*=expected/]").attr("href")), factory.owner(), 200);
        var file = proof.select("a[download]").attr("href");
        assertThat(send(get(file), factory.owner(), 200).getContentType()).isEqualTo("image/jpeg");
        send(get(file), world.dressMaker().owner(), 404);
    }

    @Test
    void a_statement_is_looked_at_taken_and_what_it_says_is_confirmed_and_undone() throws Exception {
        var line = BankFiles.icbcIn("77", "616.00", "成都锦程", slip.code().text());
        var preview = bring(BankFiles.icbc(line, "78,0200,,20261399,贷,0.00,5.00,,,,甲,1"));
        assertThat(preview.select("#came").text()).isEqualTo("1");
        assertThat(preview.select("#wrong").text()).isEqualTo("1");
        assertThat(preview.select("tbody tr").text()).contains("20261399", "成都锦程");
        send(post(preview.select("form[action$=acceptance]").attr("action")), factory.owner(), 302);

        var list = page(get(HERE), factory.owner(), 200);
        assertThat(list.select("tbody tr").text()).contains("已对上", "识别码相同", "金额相同");
        var href = list.select("tbody a").attr("href");
        var one = page(get(href), factory.owner(), 200);
        assertThat(one.select("input[name=order][checked]").val()).isEqualTo(slip.number());
        var wrong = page(
                post(href + "/confirmation")
                        .param("acts", "0")
                        .param("order", slip.number())
                        .param("amount-" + slip.number(), "617"),
                factory.owner(),
                422);
        assertThat(wrong.select("#problem").text()).contains("¥616.00");
        assertThat(wrong.select("input[name=amount-" + slip.number() + "]").val())
                .isEqualTo("617");
        send(
                post(href + "/confirmation")
                        .param("acts", "0")
                        .param("order", slip.number())
                        .param("amount-" + slip.number(), "616.00"),
                factory.owner(),
                302);
        assertThat(page(get("/my/transfers/" + slip.number()), buyer, 200)
                        .select(".alert.done")
                        .text())
                .contains("¥616.00");
        send(delete(href + "/confirmation").param("acts", "1"), factory.owner(), 302);
        assertThat(slips.get(factory.shop().id(), order).isOpen()).isTrue();
    }

    @Test
    void a_bank_nobody_knows_is_asked_for_its_columns() throws Exception {
        var form =
                bring(BankFiles.unknown("2026-03-05;收;616.00;王程;" + slip.code().text()));
        assertThat(form.select("table tbody").text()).contains("616.00");
        var action = form.select("form[action$=layout]").attr("action");
        var wrong = page(post(action).param("date", "0"), factory.owner(), 422);
        assertThat(wrong.select("#problem").text()).contains("日期");
        send(post(action).param("date", "0").param("amount", "2").param("direction", "1"), factory.owner(), 302);
        assertThat(page(get(action.replace("/layout", "")), factory.owner(), 200)
                        .select("#came")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void what_is_no_table_is_said_at_the_field_and_others_see_nothing() throws Exception {
        var page = page(multipart(HERE + "/imports"), factory.owner(), 422);
        assertThat(page.select("#file-error").text()).isNotEmpty();
        var preview = bring(BankFiles.icbc(BankFiles.icbcIn("1", "5.00", "甲", "货")));
        var action = preview.select("form[action$=acceptance]").attr("action");
        send(get(action.replace("/acceptance", "")), world.dressMaker().owner(), 404);
    }

    private Document bring(byte[] file) throws Exception {
        var answer = send(
                multipart(HERE + "/imports").file(new MockMultipartFile("file", "流水.csv", "text/csv", file)),
                factory.owner(),
                302);
        return page(get(Objects.requireNonNull(answer.getRedirectedUrl())), factory.owner(), 200);
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, Person who, int status) throws Exception {
        return Jsoup.parse(send(request, who, status).getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person who, int status)
            throws Exception {
        var answer = mvc.perform(
                        request.cookie(new Cookie("sevenstar", session(who))).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    /** Of somebody who has just proved who they are. */
    private String session(Person who) throws Exception {
        var known = sessions.get(who.id());
        if (known != null) return known;
        people.change(who.id(), person -> person.usePassword(passwords.encode(PASSWORD)));
        var session = new Walk(mvc)
                .signIn(Objects.requireNonNull(who.email()), PASSWORD)
                .cookie("sevenstar");
        sessions.put(who.id(), session);
        return session;
    }

    private static byte[] picture() {
        return TestPictures.png(TestPictures.corners(40, 30));
    }
}
