package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SignUpTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Buyers buyers;

    Walk stranger;
    String email = "new" + System.nanoTime() + "@example.test";

    @BeforeEach
    void someone() {
        stranger = new Walk(mvc).from("10.1.0." + (System.nanoTime() % 250));
    }

    @Test
    void a_merchant_gets_a_company_a_shop_and_the_workbench() throws Exception {
        stranger.open("/sign-up").open("/sign-up/merchant");
        stranger.submit(merchant("contact", email.toUpperCase(Locale.ROOT)));
        assertThat(stranger.path()).isEqualTo("/workbench");
        var person = people.findByEmail(email).orElseThrow();
        assertThat(seats.of(person.signedIn())).singleElement().satisfies(seat -> {
            assertThat(seat.role()).isEqualTo(Role.OWNER);
            assertThat(seat.shopName()).isEqualTo("陈记螺栓");
        });
    }

    @Test
    void what_a_newcomer_agrees_to_can_be_read_first_and_is_remembered() throws Exception {
        stranger.open("/sign-up/merchant");
        var links = stranger.page().select(".check a").eachAttr("href");
        assertThat(links).containsExactly("/terms", "/privacy");
        for (var link : links)
            assertThat(stranger.open(link).page().select(".legal h2")).isNotEmpty();
        stranger.open("/sign-up/merchant").submit(merchant("contact", email));
        assertThat(stranger.open("/account").text()).contains("已同意的条款", "服务条款", "隐私政策");
        assertThat(stranger.page().select("a[href^=/privacy?version=]")).hasSize(1);
    }

    @Test
    void a_buyer_gets_a_profile_and_the_market() throws Exception {
        var mobile = "139" + String.format("%08d", System.nanoTime() % 100_000_000);
        stranger.open("/sign-up/buyer")
                .submit(
                        "name",
                        "王程",
                        "contact",
                        "+86 " + mobile.substring(0, 3) + " " + mobile.substring(3),
                        "password",
                        "锅盔 冒菜 串串香 甜水面",
                        "company",
                        "程程小店",
                        "kind",
                        "TAOBAO_OWNER",
                        "region",
                        "510100",
                        "terms",
                        "true");
        assertThat(stranger.path()).isEqualTo("/");
        var person = people.findByMobile(mobile).orElseThrow();
        assertThat(buyers.of(person.id())).hasValueSatisfying(buyer -> {
            assertThat(buyer.kind()).isEqualTo(BuyerKind.TAOBAO_OWNER);
            assertThat(buyer.regionCode()).isEqualTo("510100");
        });
    }

    @Test
    void an_address_is_taken_once_and_what_was_typed_is_kept() throws Exception {
        var owner = world.boltFactory().owner();
        stranger.open("/sign-up/merchant").submit(merchant("contact", owner.email()));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.page().select("#contact-error")).isNotEmpty();
        assertThat(stranger.page().select("#shop").val()).isEqualTo("陈记螺栓");
        assertThat(stranger.page().select("#region option[selected]").val()).isEqualTo("330200");
        assertThat(stranger.page().select("#password").val()).isEmpty();
    }

    @Test
    void a_weak_password_and_missing_terms_are_refused_at_their_fields() throws Exception {
        stranger.open("/sign-up/merchant").submit(merchant("password", "1234567890"));
        assertThat(stranger.page().select("#password-error")).isNotEmpty();
        stranger.open("/sign-up/merchant").submit(merchant("terms", "false"));
        assertThat(stranger.page().select("#terms-error")).isNotEmpty();
        stranger.open("/sign-up/merchant").submit(merchant("region", "999999"));
        assertThat(stranger.page().select("#region-error")).isNotEmpty();
        assertThat(people.findByEmail(email)).isEmpty();
    }

    @Test
    void a_crowd_from_one_address_is_slowed_down() throws Exception {
        stranger.from("10.9.9.9");
        for (var i = 0; i < 30; i++) stranger.open("/sign-up/merchant").submit(merchant("password", "aaaaaaaaaaaa"));
        stranger.open("/sign-up/merchant").submit(merchant("contact", email));
        assertThat(stranger.status()).isEqualTo(429);
    }

    private String[] merchant(String changed, String value) {
        String[] fields = {
            "name",
            "陈恒",
            "contact",
            email,
            "password",
            "correct horse bolt",
            "company",
            "宁波陈记紧固件有限公司",
            "shop",
            "陈记螺栓",
            "model",
            "MAKER",
            "region",
            "330200",
            "terms",
            "true"
        };
        for (var i = 0; i < fields.length; i += 2) if (fields[i].equals(changed)) fields[i + 1] = value;
        return fields;
    }
}
