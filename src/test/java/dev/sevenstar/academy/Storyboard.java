package dev.sevenstar.academy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A short film of the product at work, put together of what a browser shows: each picture stands for a while, and what
 * is said meanwhile becomes the captions in both languages. ffmpeg makes the film of it.
 */
final class Storyboard {

    private static final int MILLIS = 1_000;
    private static final int A_LETTER = 3;

    private record Shot(Path picture, int millis) {}

    private record Said(int from, int until, String zh, String en) {}

    private final Page page;
    private final Path folder;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private int now;

    Storyboard(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on the screen, for a while in which this is said. */
    Storyboard say(int seconds, String zh, String en) {
        said.add(new Said(now, now + seconds * MILLIS, zh, en));
        return hold(seconds * MILLIS);
    }

    Storyboard hold(int millis) {
        var picture = folder.resolve("%03d.png".formatted(shots.size()));
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        shots.add(new Shot(picture, millis));
        now += millis;
        return this;
    }

    /** Puts a frame around something while this is said. */
    Storyboard point(Locator at, int seconds, String zh, String en) {
        at.scrollIntoViewIfNeeded();
        at.evaluate("e => { e.style.outline = '3px solid #ff6a00'; e.style.outlineOffset = '4px'; }");
        say(seconds, zh, en);
        at.evaluate("e => { e.style.outline = ''; e.style.outlineOffset = ''; }");
        return this;
    }

    Storyboard type(Locator field, String text) {
        for (int at = A_LETTER; at < text.length() + A_LETTER; at += A_LETTER) {
            field.fill(text.substring(0, Math.min(at, text.length())));
            hold(MILLIS / 4);
        }
        return this;
    }

    /** @return how many seconds it is long */
    int film(Path folder, String name) {
        try {
            for (var language : Map.of("zh", true, "en", false).entrySet())
                Files.writeString(
                        folder.resolve(name + "." + language.getKey() + ".vtt"), captions(language.getValue()));
            var list = new StringBuilder();
            for (var shot : shots)
                list.append("file '%s'%nduration %.3f%n"
                        .formatted(shot.picture().getFileName(), shot.millis() / (double) MILLIS));
            list.append("file '%s'%n"
                    .formatted(shots.get(shots.size() - 1).picture().getFileName()));
            var script = this.folder.resolve("shots.txt");
            Files.writeString(script, list);
            run(
                    "ffmpeg",
                    "-loglevel",
                    "error",
                    "-y",
                    "-f",
                    "concat",
                    "-safe",
                    "0",
                    "-i",
                    script.toString(),
                    "-vf",
                    "fps=8,format=yuv420p",
                    "-c:v",
                    "libvpx-vp9",
                    "-crf",
                    "38",
                    "-b:v",
                    "0",
                    "-t",
                    "%.3f".formatted(now / (double) MILLIS),
                    folder.resolve(name + ".webm").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.round(now / (float) MILLIS);
    }

    private String captions(boolean chinese) {
        var text = new StringBuilder("WEBVTT\n");
        for (var each : said)
            text.append("\n%s --> %s\n%s\n".formatted(time(each.from), time(each.until), chinese ? each.zh : each.en));
        return text.toString();
    }

    private static String time(int millis) {
        return "%02d:%02d.%03d".formatted(millis / 60_000, millis / MILLIS % 60, millis % MILLIS);
    }

    private static void run(String... command) throws IOException {
        try {
            var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (ended != 0) throw new IllegalStateException(command[0] + " ended with " + ended);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
