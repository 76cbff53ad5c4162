package dev.sevenstar.identity.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Jobs and letters as the people who run the house see them. */
@HouseTest
@Tag("database")
class PlatformOperationTest {

    @Autowired
    List<Task<?>> work;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Mails mails;

    @Autowired
    Audit audit;

    @Autowired
    Jobsite jobsite;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    Walk admin;

    @BeforeEach
    void an_admin_is_at_the_desk() throws Exception {
        var person = world.staff(StaffRole.ADMIN);
        people.change(person.id(), p -> p.usePassword(passwords.encode(PlatformDeskTest.PASSWORD)));
        admin = new Walk(mvc).signIn(person.email(), PlatformDeskTest.PASSWORD);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from scheduled_tasks where task_instance like 'broken-%'")
                .update();
        jdbc.sql("delete from job_failure where task_instance like 'broken-%'").update();
    }

    @Test
    void every_job_is_called_by_a_word() {
        assertThat(work).isNotEmpty().allSatisfy(task -> assertThat(
                        messages.getMessage("identity.job." + task.getName(), null, "", Locale.ENGLISH))
                .as(task.getName())
                .isNotEmpty());
    }

    @Test
    void a_job_that_fails_is_listed_with_its_reason_until_it_is_done() throws Exception {
        broken(1, OffsetDateTime.parse("2026-01-01T00:00:00Z"), 0);
        jobsite.run();
        admin.open("/admin/jobs");
        assertThat(admin.page().select("section").first().text()).contains("broken-1", "Exception");
        jdbc.sql("update scheduled_tasks set task_data = null where task_instance = 'broken-1'")
                .update();
        admin.press("/admin/jobs/runs", "post");
        assertThat(admin.text()).contains("已安排马上执行");
    }

    @Test
    void many_failing_and_many_waiting_jobs_come_in_pages() throws Exception {
        for (var number = 10; number < 40; number++) broken(number, OffsetDateTime.parse("2099-01-01T00:00:00Z"), 5);
        admin.open("/admin/jobs");
        assertThat(admin.page().select("section").first().select("tbody tr")).hasSize(25);
        var next = admin.page().select("section").first().select("a[rel=next]").attr("href");
        assertThat(admin.open(next).page().select("section").first().text())
                .contains("broken-10")
                .doesNotContain("broken-39");
        var later = admin.open("/admin/jobs")
                .page()
                .select("section")
                .last()
                .select("a[rel=next]")
                .attr("href");
        var first =
                admin.page().select("section").last().select("tbody tr").first().text();
        assertThat(admin.open(later)
                        .page()
                        .select("section")
                        .last()
                        .select("tbody tr")
                        .first()
                        .text())
                .isNotEqualTo(first);
    }

    @Test
    void letters_are_found_by_their_state_and_sent_now() throws Exception {
        mails.send(
                "heng@example.com", Locale.SIMPLIFIED_CHINESE, "identity.mail.reset", "陈恒", "https://market.example/x");
        admin.open("/admin/mail?state=waiting");
        assertThat(admin.text()).contains("heng@example.com");
        assertThat(admin.open("/admin/mail?state=sent").text()).doesNotContain("heng@example.com");
        var letter = admin.open("/admin/mail?state=waiting")
                .page()
                .select("tbody a")
                .first()
                .attr("href");
        var number = letter.substring(letter.lastIndexOf('/') + 1);
        jdbc.sql(
                        "update scheduled_tasks set consecutive_failures = 2, execution_time = :later where task_instance = :letter")
                .param("later", OffsetDateTime.parse("2099-01-01T00:00:00Z"))
                .param("letter", number)
                .update();
        assertThat(admin.open("/admin/mail").text()).contains("发送失败");
        admin.open(letter).press("/deliveries", "post");
        assertThat(admin.text()).contains("已安排马上发送");
        jobsite.run();
        assertThat(admin.open("/admin/mail?state=kept").page().select("a[href$=" + number + "]"))
                .isNotEmpty();
        assertThat(admin.open("/admin/audit").text()).contains("重新发送邮件");
    }

    @Test
    void an_act_is_found_over_all_shops_by_person_and_by_object() throws Exception {
        var factory = world.boltFactory();
        var thing = "M8 " + Ids.text(Ids.next());
        audit.recordBy(
                new SignedIn(factory.owner().id(), factory.owner().name()),
                factory.shop().id(),
                "listing.deleted",
                "listing",
                thing,
                null,
                null);
        admin.open("/admin/audit-search").submit("number", thing);
        assertThat(admin.page().select("tbody tr")).hasSize(1);
        assertThat(admin.page().select("tbody tr").text())
                .contains(thing, factory.shop().name());
        admin.open("/admin/audit-search").submit("who", factory.owner().email());
        assertThat(admin.page().select("tbody tr").first().text()).contains(thing);
        admin.open("/admin/audit-search").submit("who", "nobody@example.com");
        assertThat(admin.page().select("tbody tr")).isEmpty();
        assertThat(admin.page().select("input[name=who]").val()).isEqualTo("nobody@example.com");
        assertThat(admin.page().select("#audit-unknown")).hasSize(1);
    }

    private void broken(int number, OffsetDateTime at, int failures) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
                values ('mail-send', :instance, :data, :at, false, :failures, 1)""")
                .param("instance", "broken-" + number)
                .param("data", "no letter".getBytes(StandardCharsets.UTF_8))
                .param("at", at)
                .param("failures", failures)
                .update();
    }
}
