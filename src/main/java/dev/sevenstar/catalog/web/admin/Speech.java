package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.shared.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Speaks the language of the one who asks. */
@Component("catalogSpeech")
class Speech {

    private final MessageSource messages;

    Speech(MessageSource messages) {
        this.messages = messages;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The values of an enum with their names, {@code prefix + lower-case name}. */
    List<Option> options(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(prefix + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
