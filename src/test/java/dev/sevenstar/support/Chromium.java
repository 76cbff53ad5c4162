package dev.sevenstar.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real browser for all tests; each test opens people's windows in it, a failed one leaves pictures and traces. */
public final class Chromium {

    public static final Path PICTURES = Path.of("target/browser");

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; build machines are small and busy. */
    private static final int PATIENCE = 20_000;

    private static Browser browser;

    private final List<BrowserContext> windows = new ArrayList<>();

    /** A screen somebody sits at. */
    public enum Screen {
        DESK(1366, 900),
        PHONE(390, 844);

        public final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A new window with nothing remembered. */
    public Page open(Screen screen, String language, boolean javaScript) {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen == Screen.PHONE)
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.tracing().start(new Tracing.StartOptions().setScreenshots(false).setSnapshots(true));
        windows.add(context);
        return context.newPage();
    }

    public Page open(Screen screen) {
        return open(screen, "zh-CN", true);
    }

    /** Keeps what somebody sees, for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private void close(String name, boolean failed) {
        for (var i = 0; i < windows.size(); i++) {
            var context = windows.get(i);
            if (failed) leave(context, name + "-" + i);
            else context.tracing().stop();
            context.close();
        }
    }

    private static void leave(BrowserContext context, String name) {
        context.tracing().stop(new Tracing.StopOptions().setPath(PICTURES.resolve(name + ".zip")));
        for (var page : context.pages()) picture(page, name);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var path = executable();
            var options = new BrowserType.LaunchOptions().setArgs(SWITCHES);
            if (path != null) options.setExecutablePath(path);
            var environment = new HashMap<>(Map.copyOf(System.getenv()));
            if (path != null) environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    /** What bin/browser finds or installs; null when Playwright is to use its own. */
    private static Path executable() {
        try {
            var process = new ProcessBuilder("bash", "bin/browser")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.equals("playwright") || answer.isEmpty() ? null : Path.of(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a test its browser and clears up after it. */
    public static final class Extension implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Chromium.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(HERE).computeIfAbsent("chromium", k -> new Chromium());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var chromium = (Chromium) context.getStore(HERE).get("chromium");
            if (chromium == null) return;
            var name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName()
                    + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
            chromium.close(name, context.getExecutionException().isPresent());
        }
    }
}
