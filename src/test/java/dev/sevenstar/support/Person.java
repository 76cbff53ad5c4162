package dev.sevenstar.support;

import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People of the demo market, and where their day begins. */
public enum Person {
    OWNER(
            "henggu-owner",
            "/workbench",
            "/workbench/orders?tab=to-pay",
            "/workbench/orders?tab=to-ship",
            "/workbench/orders?tab=sent"),
    BUYER("wang-cheng", "/my/inquiries"),
    ADMIN("admin", "/admin"),
    STRANGER(null);

    private final @Nullable String handle;
    private final List<String> begins;

    Person(@Nullable String handle, String... begins) {
        this.handle = handle;
        this.begins = Stream.concat(Stream.of(begins), Stream.of("/")).toList();
    }

    public List<String> begins() {
        return begins;
    }

    /** A window of theirs, signed in. */
    public Page open(Chromium chromium, Screen screen, String language, String base) {
        return open(chromium, screen, language, base, true);
    }

    public Page open(Chromium chromium, Screen screen, String language, String base, boolean javaScript) {
        var page = chromium.open(screen, language.equals("en") ? "en-US" : "zh-CN", javaScript);
        if (handle == null) return page;
        page.navigate(base + "/sign-in");
        page.locator("form[action='/demo/sign-in/" + handle + "'] button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        // Signing in brings the person's own language; this visit asks for another.
        if (language.equals("en")) page.navigate(base + "/language/en?to=/");
        return page;
    }
}
