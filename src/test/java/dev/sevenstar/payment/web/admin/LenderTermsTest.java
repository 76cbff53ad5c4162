package dev.sevenstar.payment.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform says what the lenders take from a day on. */
@HouseTest
class LenderTermsTest extends AtTheDoor {

    private static final String HERE = "/admin/lender-terms";
    private static final String DAY = "2099-03-01";

    private Walk desk;

    @BeforeEach
    void somebody_of_the_platform() throws Exception {
        var admin = withPassword(world.staff(StaffRole.ADMIN), PASSWORD);
        desk = new Walk(mvc).signIn(admin.email(), PASSWORD);
        twoSteps(desk);
    }

    @Test
    void terms_to_come_are_announced_once_and_can_be_taken_back() throws Exception {
        desk.open(HERE);
        assertThat(desk.page().select(".side-nav [aria-current=page]").attr("href"))
                .isEqualTo("/admin/payment-fees");
        assertThat(desk.page().select("tbody tr:contains(信任付)").text()).contains("0.6%", "30", "执行中");
        announce(DAY, "0.5", "45");
        assertThat(desk.page().select("tbody tr:contains(" + DAY + ")").text()).contains("0.5%", "45", "待生效");
        announce(DAY, "0.4", "30");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#buyerRate").val()).isEqualTo("0.4");
        desk.open(HERE).press(HERE + "/trust_pay/" + DAY, "delete");
        assertThat(desk.page().select("tbody tr:contains(" + DAY + ")")).isEmpty();
        assertThat(desk.open("/admin/audit").text()).contains("公布资金方条件", "撤回资金方条件");
    }

    @Test
    void what_cannot_be_is_said_at_its_field() throws Exception {
        desk.open(HERE);
        announce("2020-01-01", "0.5", "45");
        assertThat(desk.page().select("#from-error").text()).contains("明天");
        announce(DAY, "0.5", "181");
        assertThat(desk.page().select("#days-error").text()).contains("180");
        announce(DAY, "x", "30");
        assertThat(desk.page().select("#buyerRate").val()).isEqualTo("x");
        assertThat(desk.page().select("#buyerRate-error").text()).isNotEmpty();
    }

    private void announce(String day, String buyerRate, String days) throws Exception {
        desk.submit("method", "trust_pay", "from", day, "buyerRate", buyerRate, "drawRate", "0", "days", days);
    }
}
