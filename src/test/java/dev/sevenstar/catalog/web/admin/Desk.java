package dev.sevenstar.catalog.web.admin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.support.World;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One of the platform's editors at work. */
record Desk(MockMvc mvc, Person editor) {

    MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        // What the page's ticks send beside them, so that an unticked one is known.
        return mvc.perform(request.param("_active", "on")
                        .param("_open", "on")
                        .param("_required", "on")
                        .with(csrf())
                        .with(authentication(World.as(editor)))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn();
    }

    Document page(String path) throws Exception {
        return page(send(get(URI.create(path))), 200);
    }

    static Document page(MvcResult result, int status) throws Exception {
        if (result.getResponse().getStatus() != status)
            throw new AssertionError("status " + result.getResponse().getStatus() + " instead of " + status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    static String led(MvcResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    static String value(Document page, String name) {
        var field = page.select("[name=" + name + "]").first();
        return field == null ? "" : field.hasAttr("value") ? field.attr("value") : field.text();
    }
}
