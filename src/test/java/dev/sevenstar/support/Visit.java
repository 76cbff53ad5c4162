package dev.sevenstar.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
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

    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
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
        page.onRequestFinished(requests::add);
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) faults.add("console: " + message.text());
    }

    public List<String> faults(String address, int width) {
        faults.clear();
        requests.clear();
        var answer = page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        if (answer.status() != 200) faults.add("status " + answer.status());
        weigh(answer.request());
        var text = page.innerText("body");
        RAW_KEY.matcher(text).results().forEach(m -> faults.add("raw key " + m.group()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) faults.add("scrolls sideways: " + wide + " px");
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

    /** Chinese left on an English page, in what the house says itself; names and titles are people's own words. */
    public List<String> chineseChrome() {
        return page
                .locator("th, legend, label.required, .tabs a, .side-nav a, .tab-bar a, footer a, .actions button")
                .all()
                .stream()
                .filter(Locator::isVisible)
                .map(e -> e.innerText().strip())
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
