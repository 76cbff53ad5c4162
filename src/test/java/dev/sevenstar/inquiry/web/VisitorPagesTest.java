package dev.sevenstar.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks without an account goes on by a link. */
@HouseTest
class VisitorPagesTest extends AtTheBuyersSide {

    @Test
    void a_visitor_is_heard_after_confirming_and_goes_on_by_the_link() throws Exception {
        var address = "zhou" + Ids.next() + "@example.test";
        var request = ask("100", "有货吗");
        request.param("name", "周").param("email", address);
        assertThat(answer(request, null, 302).getRedirectedUrl()).endsWith("/inquiries/sent");
        assertThat(page(get("/workbench/inquiries"), factory.owner(), 200).select("tbody tr"))
                .isEmpty();
        var letter = jdbc.sql("select body from mail where recipient = :to")
                .param("to", address)
                .query(String.class)
                .single();
        var here = letter.replaceAll("(?s).*(/inquiries/[\\w-]+).*", "$1");
        assertThat(page(get(here), null, 200).select("form[action$=confirmation]"))
                .isNotEmpty();
        answer(
                post(here + "/messages")
                        .param("text", "急")
                        .param("requestKey", UUID.randomUUID().toString()),
                null,
                404);
        answer(post(here + "/confirmation"), null, 302);
        assertThat(page(get("/workbench/inquiries"), factory.owner(), 200)
                        .select("tbody tr")
                        .text())
                .contains("周", "有货吗");
        answer(
                post(here + "/messages")
                        .param("text", "急")
                        .param("requestKey", UUID.randomUUID().toString()),
                null,
                302);
        assertThat(page(get(here), null, 200).select(".thread").text()).contains("急");
        answer(get(here + "x"), null, 404);
        answer(post("/inquiries/none/confirmation"), null, 404);
    }

    @Test
    void a_visitor_without_name_or_address_is_asked_for_them() throws Exception {
        var request = ask("100", "有货吗");
        request.param("email", "zhou@").param("mobile", "12");
        var back = page(request, null, 422);
        assertThat(back.select("#name-error, #email-error, #mobile-error")).hasSize(3);
        assertThat(back.select("#email").val()).isEqualTo("zhou@");
    }
}
