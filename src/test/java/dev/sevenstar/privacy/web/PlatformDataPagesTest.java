package dev.sevenstar.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PlatformDataPagesTest extends AtTheDoor {

    @Autowired
    Jobsite jobs;

    Person buyer;
    Walk desk;
    String address;

    @BeforeEach
    void the_desk_is_open() throws Exception {
        buyer = world.person("周全" + System.nanoTime());
        var support = world.staff(StaffRole.SUPPORT);
        withPassword(support, PASSWORD);
        desk = new Walk(mvc).from("10.9.7.1").signIn(support.email(), PASSWORD);
        address = "/admin/people/" + Ids.text(buyer.id()) + "/data";
    }

    @Test
    void on_a_written_demand_the_account_is_closed_and_the_person_told_and_it_is_on_the_record() throws Exception {
        desk.open(address).press("/closure");
        assertThat(desk.text()).contains("账号正在注销");
        assertThat(desk.open("/admin/data").text()).contains(buyer.name(), "等待删除");
        assertThat(subjects()).contains("您的账号正在注销");
        assertThat(jdbc.sql("select action from audit_entry where number = :name")
                        .param("name", buyer.name())
                        .query(String.class)
                        .list())
                .contains("identity.departure-announced");
        desk.open(address).press("/closure", "delete");
        assertThat(people.get(buyer.id()).leavesAt()).isNull();
    }

    @Test
    void a_copy_is_asked_for_in_their_name_and_only_they_can_fetch_it() throws Exception {
        desk.open(address).press("/copy");
        assertThat(desk.open("/admin/data").text()).contains(buyer.name(), "生成中");
        jobs.run();
        desk.open(address);
        assertThat(desk.text()).contains("可下载");
        assertThat(desk.page().select("a[href$=/copy]")).isEmpty();
        assertThat(subjects()).contains("您的数据副本已生成");
    }

    @Test
    void what_failed_is_run_again() throws Exception {
        desk.open(address).press("/closure");
        clock.forward(Duration.ofDays(8));
        var failed = jdbc.sql("update scheduled_tasks set consecutive_failures = 2, execution_time = :later"
                        + " where task_name = 'privacy-erase'")
                .param("later", clock.instant().plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC));
        assertThat(failed.update()).isPositive();
        desk.signIn(supportMail(), PASSWORD);
        desk.open("/admin/data");
        assertThat(desk.text()).contains("失败");
        desk.press("/admin/data/runs");
        jobs.run();
        assertThat(people.findById(buyer.id())).isEmpty();
        assertThat(desk.open("/admin/data").text()).doesNotContain(buyer.name()).contains(Ids.text(buyer.id()), "已删除");
    }

    private String supportMail() {
        return Objects.requireNonNull(jdbc.sql("""
                select p.email from person p join staff s on s.person_id = p.id
                where s.role = 'SUPPORT' order by p.id desc limit 1""").query(String.class).single());
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from mail where recipient = :to")
                .param("to", Objects.requireNonNull(buyer.email()))
                .query(String.class)
                .list();
    }
}
