package dev.sevenstar.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One look at one page in a real browser, and everything wrong with it. */
public final class Visit {

    private static final int KILOBYTE = 1024;
    private static final int TALL = 6000;
    private static final int FIRST_VISIT = 150 * KILOBYTE;
    private static final int MOST_REQUESTS = 15;
    private static final int LATER_PAGE = 20 * KILOBYTE;
    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?[\\w.-]+_?\\w*\\?\\?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String CHROME =
            "th:not(.prose th), legend:not(.question legend), label.required, .tabs a, .side-nav a, .tab-bar a, footer a, .actions button";

    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<Request> begun = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> faults.add("script error: " + error));
        page.onRequestFailed(request -> {
            // A browser that has seen enough of a video, or leaves the page, breaks the stream off itself.
            if (!request.url().endsWith("/signals") && !request.resourceType().equals("media"))
                faults.add("failed request: " + request.url());
        });
        page.onRequest(begun::add);
        // What the page before had asked for and gets late is none of this one's.
        page.onRequestFinished(request -> {
            if (begun.contains(request)) requests.add(request);
        });
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) faults.add("console: " + message.text());
    }

    /** All that can be wrong of a page, as far as a machine sees it. */
    public List<String> faults(String address, int width) {
        look(address, width);
        // On a tall screen nothing lies under a fixed bar by chance of where the page is scrolled to.
        var size = page.viewportSize();
        page.setViewportSize(width, TALL);
        for (var violation : new AxeBuilder(page).withTags(ACCESSIBLE).analyze().getViolations())
            faults.add("axe " + violation.getId() + ": "
                    + violation.getNodes().stream()
                            .limit(3)
                            .map(n -> n.getHtml().replaceAll("\\s+", " "))
                            .toList());
        page.setViewportSize(size.width, size.height);
        return new ArrayList<>(faults);
    }

    /** Of the English page what is not as in the Chinese one, whose markup is the same: words, and the room they take. */
    public List<String> faultsInEnglish(String address, int width) {
        look(address, width);
        chineseChrome().forEach(text -> faults.add("not translated: " + text));
        return new ArrayList<>(faults);
    }

    private void look(String address, int width) {
        faults.clear();
        begun.clear();
        requests.clear();
        var answer = page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        if (answer.status() != 200) faults.add("status " + answer.status());
        weigh(answer.request());
        var text = page.innerText("body");
        RAW_KEY.matcher(text).results().forEach(m -> faults.add("raw key " + m.group()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) faults.add("scrolls sideways: " + wide + " px");
    }

    /** Chinese left on an English page, in what the house says itself; names and titles are people's own words. */
    private List<String> chineseChrome() {
        var said = (List<?>) page.locator(CHROME)
                .evaluateAll("all => all.filter(e => e.checkVisibility()).map(e => e.innerText.trim())");
        return said.stream()
                .map(String::valueOf)
                .filter(t -> HAN.matcher(t).find() && !t.equals("中文"))
                .distinct()
                .toList();
    }

    private void weigh(Request document) {
        var html = document.sizes().responseBodySize;
        if (html > LATER_PAGE) faults.add("HTML of " + html + " bytes");
        var files = requests.stream()
                .filter(r ->
                        !r.resourceType().equals("image") && !r.resourceType().equals("media"))
                .toList();
        var bytes = files.stream().mapToInt(r -> r.sizes().responseBodySize).sum();
        if (bytes > FIRST_VISIT) faults.add("first visit of " + bytes + " bytes");
        if (files.size() > MOST_REQUESTS) faults.add("first visit with " + files.size() + " requests");
    }
}
