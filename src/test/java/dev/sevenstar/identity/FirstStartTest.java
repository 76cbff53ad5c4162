package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class FirstStartTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FirstStart firstStart;

    @Autowired
    PlatformStaff staff;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_has_the_link_becomes_the_first_admin_once() throws Exception {
        var before = staff.all();
        jdbc.sql("delete from staff").update();
        try {
            var link = "/set-up/" + firstStart.invite();
            var email = "first" + System.nanoTime() + "@example.test";
            var walk = new Walk(mvc).open(link);
            walk.submit("name", "管理员", "contact", email, "password", "1234567890");
            assertThat(walk.status()).isEqualTo(422);
            walk.submit("name", "管理员", "contact", email, "password", "correct horse market");
            assertThat(walk.path()).isEqualTo("/admin");
            assertThat(staff.all()).singleElement().satisfies(m -> assertThat(m.email())
                    .isEqualTo(email));
            assertThat(new Walk(mvc).open(link).status()).isEqualTo(410);
            assertThat(new Walk(mvc).open("/set-up/" + firstStart.invite()).status())
                    .isEqualTo(410);
        } finally {
            before.forEach(m -> staff.appoint(people.get(m.personId()), m.role()));
        }
    }
}
