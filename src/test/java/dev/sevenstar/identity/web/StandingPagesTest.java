package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.identity.standing.Fault;
import dev.sevenstar.identity.standing.Penalise;
import dev.sevenstar.identity.standing.PenaltyKind;
import dev.sevenstar.identity.standing.Recognise;
import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Term;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff record of a shop, and what the shop sees of it. */
@HouseTest
class StandingPagesTest extends AtTheDoor {

    private static final String PAGE = "/workbench/standing";

    @Autowired
    Recognise recognise;

    @Autowired
    Penalise penalise;

    private World.Staffed factory;
    private String desk;
    private LocalDate today;
    private SignedIn support;
    private Walk xia;
    private Walk chen;

    @BeforeEach
    void support_is_at_the_desk_and_an_owner_at_the_workbench() throws Exception {
        factory = world.boltFactory();
        desk = "/admin/shops/" + factory.shop().number();
        today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var staff = withPassword(world.staff(StaffRole.SUPPORT), PASSWORD);
        support = staff.signedIn();
        xia = new Walk(mvc).signIn(staff.email(), PASSWORD);
        withPassword(factory.owner(), PASSWORD);
        chen = new Walk(mvc).signIn(factory.owner().email(), PASSWORD);
    }

    @Test
    void a_membership_is_recorded_renewed_ended_and_resumed() throws Exception {
        xia.open(desk).open(desk + "/recognitions/new?group=membership");
        assertThat(xia.page().select("#from").val()).isEqualTo(today.toString());
        xia.submit("note", "合同 2026-118，对公转账");
        assertThat(xia.path()).isEqualTo(desk);
        assertThat(xia.text()).contains("第 1 年", "合同 2026-118", "小二", "有效");
        var last = today.plusYears(1).minusDays(1);
        xia.open(desk + "/recognitions/new?group=membership");
        assertThat(xia.page().select("#from").val()).isEqualTo(last.plusDays(1).toString());
        xia.submit("from", last.toString(), "note", "早一天");
        assertThat(xia.status()).isEqualTo(422);
        assertThat(xia.page().select("#from-error").text()).contains("重叠", last.toString());
        assertThat(xia.page().select("#note").val()).isEqualTo("早一天");
        xia.open(desk).open(xia.page().select("a[href$=/end]").attr("href"));
        xia.submit("last", "明天", "note", "");
        assertThat(xia.status()).isEqualTo(422);
        assertThat(xia.page().select("#last").val()).isEqualTo("明天");
        xia.submit("last", today.minusDays(1).toString(), "note", "退费");
        assertThat(xia.text()).contains("未开通", "作废", "退费");
        assertThat(chen.open(PAGE).text()).contains("未开通", "退费");
        xia.press("/end", "delete");
        assertThat(xia.text()).contains("第 1 年", "已恢复");
        assertThat(chen.open("/workbench/audit").text()).contains("登记店铺身份", "诚信通", "恢复店铺身份");
    }

    @Test
    void tier_and_verification_are_chosen_among_their_own() throws Exception {
        xia.open(desk + "/recognitions/new?group=tier");
        assertThat(xia.page().select("#kind option").eachText()).containsExactly("实力商家", "超级工厂");
        xia.submit("kind", "ONSITE", "until", today.minusDays(1).toString(), "note", "");
        assertThat(xia.status()).isEqualTo(422);
        assertThat(xia.page().select(".error").eachText()).hasSizeGreaterThanOrEqualTo(3);
        xia.submit("kind", "SUPER_FACTORY", "until", today.plusDays(90).toString(), "note", "年度复核");
        assertThat(xia.open(desk).page().select("main .badge.orange").text()).isEqualTo("超级工厂");
        xia.open(desk + "/recognitions/new?group=verification")
                .submit("kind", "ONSITE", "from", today.minusDays(5).toString(), "note", "上门核查");
        assertThat(chen.open(PAGE).text()).contains("超级工厂", "实地认证", "上门核查");
        assertThat(xia.open(desk + "/recognitions/new?group=nonsense").status()).isEqualTo(404);
        assertThat(xia.open("/shops/" + factory.shop().number())
                        .page()
                        .select(".shop-facts .badge.blue")
                        .eachText())
                .containsExactly("超级工厂", "实地认证");
    }

    @Test
    void a_penalty_is_given_seen_lifted_and_restored() throws Exception {
        xia.open(desk + "/penalties/new").submit("reason", "", "points", "99");
        assertThat(xia.status()).isEqualTo(422);
        assertThat(xia.page().select("#points-error, #reason-error, #kind-error"))
                .hasSize(3);
        assertThat(xia.page().select("#points").val()).isEqualTo("99");
        xia.submit("kind", "LATE_SHIPPING", "reason", "九张订单超时<b>", "points", "6");
        assertThat(xia.text()).contains("店铺已收到通知", "九张订单超时<b>", "扣 6 分");
        var page = chen.open(PAGE).page();
        assertThat(page.select(".penalty").text()).contains("发货超时", "生效中", "超时的订单发出去");
        assertThat(page.select(".penalty a").attr("href")).isEqualTo("/workbench/orders?tab=late");
        assertThat(chen.open("/workbench").text()).contains("1 项处罚生效中");
        xia.open(xia.page().select("a[href$=/lifting]").attr("href")).submit("note", " ");
        assertThat(xia.status()).isEqualTo(422);
        xia.submit("note", "申诉成立");
        assertThat(chen.open(PAGE).page().select(".penalty").text()).contains("已解除", "申诉成立");
        assertThat(chen.open("/workbench").text()).doesNotContain("处罚生效中");
        xia.open(desk).press("/lifting", "delete");
        assertThat(chen.open(PAGE).page().select(".penalty").text()).contains("生效中");
        assertThat(letters()).isEqualTo(3);
        assertThat(chen.open("/workbench/notifications").text()).contains("店铺受到处罚", "处罚已解除");
    }

    @Test
    void home_says_so_a_month_before_membership_ends() throws Exception {
        member(today.minusDays(300), today.plusDays(31));
        assertThat(chen.open("/workbench").text()).doesNotContain("诚信通还有");
        clock.forward(Duration.ofDays(1));
        assertThat(chen.open("/workbench").text()).contains("诚信通还有 30 天到期");
    }

    @Test
    void the_numbers_that_rules_look_at_are_all_there() throws Exception {
        member(today, today.plusDays(99));
        var facts = chen.open(PAGE).page().select("li:contains(诚信通剩余天数)");
        assertThat(facts.text()).contains("99 天");
        assertThat(chen.text()).contains("开店时长", "0 个月", "按时发货率", "还没有数据", "近 90 天纠纷率", "回复率", "已开通的付款方式");
    }

    @Test
    void only_owners_and_those_who_look_after_shops_come_in() throws Exception {
        var operator = withPassword(world.colleague(factory.shop(), Role.OPERATOR), PASSWORD);
        assertThat(new Walk(mvc).signIn(operator.email(), PASSWORD).open(PAGE).status())
                .isEqualTo(403);
        var editor = withPassword(world.staff(StaffRole.EDITOR), PASSWORD);
        assertThat(new Walk(mvc).signIn(editor.email(), PASSWORD).open(desk).status())
                .isEqualTo(403);
        var other = world.dressMaker().shop();
        var key = penalise.impose(other.id(), new Fault(PenaltyKind.OTHER, "别家的", 0, new Term(today, today)), support)
                .key();
        assertThat(xia.open(desk + "/penalties/" + key.number() + "/lifting").status())
                .isEqualTo(404);
        assertThat(chen.open(PAGE).text()).doesNotContain("别家的");
    }

    private void member(LocalDate from, LocalDate until) {
        recognise.give(factory.shop().id(), RecognitionKind.TRUST_PASS, new Term(from, until), "已缴费", support);
    }

    private int letters() {
        return jdbc.sql("select count(*) from mail where recipient = :owner and subject like '%处罚%'")
                .param("owner", factory.owner().email())
                .query(Integer.class)
                .single();
    }
}
