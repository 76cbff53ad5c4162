package dev.sevenstar.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.sevenstar.support.HouseTest;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Files that go with a question. */
@HouseTest
class BuyerFilesTest extends AtTheBuyersSide {

    @Test
    void a_form_sent_twice_asks_once_and_takes_no_file_afterwards() throws Exception {
        var request = UUID.randomUUID().toString();
        var heres = new HashSet<String>();
        for (var time = 0; time < 2; time++) {
            var form = multipart("/listings/" + listing + "/inquiries");
            form.file(new MockMultipartFile("files", "图纸.pdf", "application/pdf", PDF));
            form.param("quantity", "100").param("text", "看图").param("requestKey", request);
            heres.add(Objects.requireNonNull(answer(form, wang, 302).getRedirectedUrl()));
        }
        assertThat(heres).hasSize(1);
        var late = multipart("/listings/" + listing + "/inquiries/files");
        late.file(new MockMultipartFile("files", "later.pdf", "application/pdf", PDF));
        page(late.param("requestKey", request), wang, 200);
        assertThat(page(get(heres.iterator().next()), wang, 200).text())
                .containsOnlyOnce("图纸.pdf")
                .doesNotContain("later.pdf");
    }

    @Test
    void files_are_kept_when_the_form_comes_back_and_read_by_both_sides_only() throws Exception {
        var request = UUID.randomUUID().toString();
        var first = multipart("/listings/" + listing + "/inquiries");
        first.file(new MockMultipartFile("files", "图纸.pdf", "application/pdf", PDF));
        first.param("quantity", "").param("text", "看图").param("requestKey", request);
        assertThat(page(first, wang, 422).select(".upload-list").text()).contains("图纸.pdf");
        var second = multipart("/listings/" + listing + "/inquiries");
        second.param("quantity", "100").param("text", "看图").param("requestKey", request);
        var here = Objects.requireNonNull(answer(second, wang, 302).getRedirectedUrl());
        var link = page(get(here), wang, 200).select(".files a").attr("href");
        assertThat(answer(get(link), wang, 200).getContentAsByteArray()).isEqualTo(PDF);
        answer(get(link.replace("/my/", "/workbench/")), factory.owner(), 200);
        answer(get(link), world.buyer(), 404);
        answer(get(link.replace("/my/", "/workbench/")), world.dressMaker().owner(), 404);
    }

    @Test
    void a_file_goes_up_while_the_question_is_written_and_can_be_left_out() throws Exception {
        var key = page(get("/listings/" + listing + "/inquiries/new"), wang, 200)
                .select("input[name=requestKey]")
                .val();
        var files = page(get("/listings/" + listing + "/inquiries/new"), wang, 200)
                .select(".upload")
                .attr("data-action")
                .replaceFirst("requestKey=.*", "requestKey=" + key);
        var line = page(up(files, "图纸.pdf", PDF), wang, 200).select("li.taken");
        assertThat(line.text()).contains("图纸.pdf");
        page(up(files, "报价.pdf", PDF), wang, 200);
        assertThat(page(up(files, "图.jpg", "<html><script>".getBytes()), null, 200)
                        .select("li.problem"))
                .isNotEmpty();
        var question = multipart("/listings/" + listing + "/inquiries");
        question.param("quantity", "100").param("text", "看图").param("requestKey", key);
        question.param("drop", line.select("input[name=drop]").val());
        var here = Objects.requireNonNull(answer(question, wang, 302).getRedirectedUrl());
        assertThat(page(get(here), wang, 200).select(".thread .files a").eachText())
                .singleElement()
                .asString()
                .contains("报价.pdf");
        var sent = multipart(here + "/messages");
        sent.param("text", "漏了").param("requestKey", key);
        sent.param(
                "drop",
                page(get(here), wang, 200)
                        .select(".thread .files a")
                        .attr("href")
                        .replaceFirst(".*/", ""));
        answer(sent, wang, 302);
        assertThat(page(get(here), wang, 200).select(".thread .files a"))
                .as("what went out stays")
                .hasSize(1);
        answer(up(here + "/files?requestKey=" + key, "图纸.pdf", PDF), world.buyer(), 404);
    }

    @Test
    void a_script_is_no_attachment() throws Exception {
        var request = ask("100", "看图");
        request.file(new MockMultipartFile("files", "图.jpg", "image/jpeg", "<html><script>".getBytes()));
        assertThat(page(request, wang, 422).select("#text-error")).isNotEmpty();
    }

    private MockMultipartHttpServletRequestBuilder up(String address, String name, byte[] bytes) {
        var request = multipart(address);
        request.file(new MockMultipartFile("files", name, "application/octet-stream", bytes));
        return request;
    }
}
