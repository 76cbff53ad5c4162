package dev.sevenstar.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PersonDataPagesTest extends AtTheDoor {

    @Autowired
    Jobsite jobs;

    World.Staffed factory;
    Person person;
    Walk desk;

    @BeforeEach
    void somebody_is_signed_in() throws Exception {
        factory = world.boltFactory();
        person = world.colleague(factory.shop(), Role.OPERATOR);
        withPassword(person, PASSWORD);
        desk = new Walk(mvc).from("10.9.9.9").signIn(person.email(), PASSWORD);
    }

    @Test
    void a_copy_is_asked_for_made_and_can_be_fetched() throws Exception {
        desk.open("/account/data").press("/account/data/copy");
        assertThat(desk.text()).contains("生成中");
        assertThat(desk.page().select("a[href=/account/data/copy]")).isEmpty();
        jobs.run();
        desk.open("/account/data");
        assertThat(desk.text()).contains("可下载", "KB");
        assertThat(desk.page().select("a[href=/account/data/copy]")).hasSize(1);
        var answer = mvc.perform(get("/account/data/copy").cookie(session()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(new String(answer.getContentAsByteArray(), 0, 2)).isEqualTo("PK");
        assertThat(acts()).contains("privacy.copy-asked", "privacy.copy-fetched");
    }

    @Test
    void one_that_can_not_be_made_says_so_and_is_tried_again_by_a_button() throws Exception {
        desk.open("/account/data").press("/account/data/copy");
        jdbc.sql("update scheduled_tasks set consecutive_failures = 3 where task_name = 'privacy-make-copy'")
                .update();
        desk.open("/account/data");
        assertThat(desk.text()).contains("生成失败", "立即重试");
        desk.press("/account/data/copy");
        jobs.run();
        assertThat(desk.open("/account/data").text()).contains("可下载");
    }

    @Test
    void nobody_fetches_anothers_copy_and_an_old_proof_is_asked_again() throws Exception {
        desk.open("/account/data").press("/account/data/copy");
        jobs.run();
        var other = world.buyer();
        withPassword(other, PASSWORD);
        var stranger = new Walk(mvc).from("10.9.9.8").signIn(other.email(), PASSWORD);
        assertThat(stranger.open("/account/data/copy").status()).isEqualTo(404);
        clock.forward(Duration.ofMinutes(16));
        assertThat(desk.open("/account/data/copy").path()).startsWith("/account/confirmation");
    }

    @Test
    void closing_says_what_goes_and_what_stays_and_wants_the_name_typed() throws Exception {
        desk.open("/account/data/closure/new");
        assertThat(desk.text()).contains("将被删除", "将会保留", "电子商务法第三十一条");
        desk.submit("name", "somebody@example.test");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#name-error").text()).contains("不是您的登录名");
        assertThat(desk.page().select("#name").val()).isEqualTo("somebody@example.test");
        assertThat(people.get(person.id()).leavesAt()).isNull();
    }

    @Test
    void closed_signed_out_and_back_again_until_it_is_taken_back() throws Exception {
        close();
        assertThat(desk.path()).isEqualTo("/goodbye");
        assertThat(desk.text()).contains("7 天");
        assertThat(desk.open("/account").path()).startsWith("/sign-in");
        desk.signIn(person.email(), PASSWORD);
        assertThat(desk.path()).isEqualTo("/account/data");
        assertThat(desk.text()).contains("您的账号正在注销");
        assertThat(desk.open("/account").path()).isEqualTo("/account/data");
        assertThat(desk.open("/").path()).isEqualTo("/account/data");
        desk.press("/account/data/closure", "delete");
        assertThat(desk.text()).contains("账号保留");
        assertThat(desk.open("/account").path()).isEqualTo("/account");
        assertThat(letters()).contains("您的账号正在注销", "账号注销已撤回");
    }

    @Test
    void after_the_days_of_grace_the_sign_in_is_unknown() throws Exception {
        close();
        clock.forward(Duration.ofDays(8));
        jobs.run();
        desk.signIn(person.email(), PASSWORD);
        assertThat(desk.status()).isEqualTo(422);
        assertThat(people.findById(person.id())).isEmpty();
    }

    @Test
    void an_only_owner_is_shown_the_way_out() throws Exception {
        var owner = factory.owner();
        withPassword(owner, PASSWORD);
        var office = new Walk(mvc).from("10.9.9.7").signIn(owner.email(), PASSWORD);
        office.open("/account/data/closure/new");
        assertThat(office.text()).contains(factory.shop().name());
        assertThat(office.page().select("form[action=/account/data/closure]")).isEmpty();
        office.press("/account/current-shop");
        assertThat(office.path()).isEqualTo("/workbench");
    }

    private void close() throws Exception {
        desk.open("/account/data/closure/new").submit("name", person.email());
    }

    private Cookie session() {
        return new Cookie("sevenstar", desk.cookie("sevenstar"));
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_entry where person_id = :id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return jdbc.sql("select subject from mail where recipient = :to")
                .param("to", Objects.requireNonNull(person.email()))
                .query(String.class)
                .list();
    }
}
