package dev.sevenstar.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Walks through the house as a browser without JavaScript does: keeps cookies, follows redirects,
 * fills in the forms it finds on the page and sends everything they hold.
 */
public final class Walk {

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
    private String address = "127.0.0.1";
    private String path = "/";
    private int status;
    private Document page = Document.createShell("");

    public Walk(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Walk with(String userAgent) {
        browser = userAgent;
        return this;
    }

    /** With a cookie that somebody put there. */
    public Walk bringing(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
        return this;
    }

    public Walk from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    public Walk open(String to) throws Exception {
        path = to;
        return go(get(URI.create(to)));
    }

    /** Fills the form that holds the field named first, and sends it. Pairs of name and value. */
    public Walk submit(String... fields) throws Exception {
        var form = (FormElement) page.select("form").stream()
                .filter(f -> f.selectFirst("[name=\"" + fields[0] + "\"]") != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with " + fields[0] + " on " + path));
        return send(form, fields);
    }

    /** Presses the button of the form that posts to an address ending so. */
    public Walk press(String action) throws Exception {
        return press(action, "post");
    }

    public Walk press(String action, String method) throws Exception {
        var form = (FormElement) page.select("form").stream()
                .filter(f -> f.attr("action").endsWith(action) && method.equals(method(f)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on " + path + "\n"
                        + page.body().html()));
        return send(form);
    }

    private Walk send(FormElement form, String... fields) throws Exception {
        var values = new LinkedHashMap<String, String>();
        form.formData().forEach(pair -> values.put(pair.key(), pair.value()));
        for (var i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
        path = form.attr("action");
        var request = form.attr("method").equalsIgnoreCase("get") ? get(path) : post(path);
        if (!form.attr("method").equalsIgnoreCase("get")) request.contentType("application/x-www-form-urlencoded");
        values.forEach(request::param);
        return go(request);
    }

    private static String method(Element form) {
        var hidden = form.selectFirst("[name=_method]");
        return hidden == null ? form.attr("method") : hidden.attr("value");
    }

    private Walk go(MockHttpServletRequestBuilder request) throws Exception {
        var answer = ask(request);
        for (var steps = 0; answer.getRedirectedUrl() != null; steps++) {
            assertThat(steps).as("redirects from " + path).isLessThan(8);
            path = answer.getRedirectedUrl().replaceFirst("^https?://[^/]+", "");
            answer = ask(get(URI.create(path)));
        }
        status = answer.getStatus();
        page = Jsoup.parse(answer.getContentAsString(), "http://localhost" + path);
        return this;
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        request.header("User-Agent", browser)
                .header("Sec-Fetch-Site", "same-origin")
                .with(r -> {
                    r.setRemoteAddr(address);
                    return r;
                });
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        var answer = mvc.perform(request).andReturn().getResponse();
        for (var cookie : answer.getCookies())
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        return answer;
    }

    public String path() {
        return path;
    }

    public int status() {
        return status;
    }

    public Document page() {
        return page;
    }

    public String text() {
        return page.text();
    }

    /** As if the session had ended: the browser comes without it. */
    public Walk loseSession() {
        cookies.remove("sevenstar");
        return this;
    }

    public String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).getValue() : "";
    }

    /** Signs in by the page, with a password. */
    public Walk signIn(String name, String password) throws Exception {
        return open("/sign-in").submit("name", name, "password", password);
    }
}
