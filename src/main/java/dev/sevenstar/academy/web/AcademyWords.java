package dev.sevenstar.academy.web;

import dev.sevenstar.academy.WeakPoint;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.web.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Says what the academy knows, in the language of the one who asks. */
@Component
public class AcademyWords {

    private static final String IMG = "<img src=\"";
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private final MessageSource messages;
    private final ResourceUrlProvider files;

    AcademyWords(MessageSource messages, ResourceUrlProvider files) {
        this.messages = messages;
        this.files = files;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    public String say(Wording wording) {
        return wording.in(LocaleContextHolder.getLocale());
    }

    <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(key.apply(value))))
                .toList();
    }

    public String minutes(int minutes) {
        return say("academy.minutes", minutes);
    }

    /** Why a shop should learn: "12 listings lack the video star". */
    String reason(WeakPoint point, ShopFact.Value value) {
        return say(point.key() + ".reason", told(value));
    }

    private Object told(ShopFact.Value value) {
        return switch (value.unit()) {
            case SHARE ->
                BigDecimal.valueOf(value.number(), 2).stripTrailingZeros().toPlainString() + "%";
            case SECONDS ->
                value.number() >= HOUR
                        ? say("academy.hours", BigDecimal.valueOf(value.number() * 10 / HOUR, 1))
                        : say("academy.minutes", value.number() / MINUTE);
            default -> value.number();
        };
    }

    /** The address of a file that came with the house, with its version; any other as it is. */
    String file(String src) {
        var versioned = src.startsWith("/img/") || src.startsWith("/video/") ? files.getForLookupPath(src) : null;
        return versioned == null ? src : versioned;
    }

    /** A text with the pictures of the house under their versions, read when they come into sight. */
    String article(String html) {
        var drawn = new StringBuilder();
        var at = 0;
        for (int found = html.indexOf(IMG); found >= 0; found = html.indexOf(IMG, at)) {
            var from = found + IMG.length();
            var until = html.indexOf('"', from);
            drawn.append(html, at, found)
                    .append("<img loading=\"lazy\" src=\"")
                    .append(file(html.substring(from, until)));
            at = until;
        }
        return drawn.append(html, at, html.length()).toString();
    }

    static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh";
    }
}
