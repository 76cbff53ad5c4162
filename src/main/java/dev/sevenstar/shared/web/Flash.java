package dev.sevenstar.shared.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence on the next page: what was done, or why not.
 *
 * @param kind {@code done}, {@code error} or {@code info}
 * @param key message key
 */
public record Flash(String kind, String key, List<Object> args) implements Serializable {

    private static final String NAME = "flash";

    public static void done(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute(NAME, of("done", key, args));
    }

    public static void error(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute(NAME, of("error", key, args));
    }

    public static void info(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute(NAME, of("info", key, args));
    }

    /** Numbers stay numbers, so that a message can say one thing or several. */
    private static Object told(Object arg) {
        return arg instanceof Number ? arg : String.valueOf(arg);
    }

    public static Flash of(String kind, String key, Object... args) {
        return new Flash(kind, key, Arrays.stream(args).map(Flash::told).toList());
    }
}
