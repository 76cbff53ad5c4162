package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Reason;
import dev.sevenstar.listing.web.WizardPage.Said;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Keys and reasons in the words of the one who looks. */
@Component
class Phrases {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(Times.ZONE);

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    String text(Reason reason) {
        var args = reason.args().stream()
                .map(arg -> arg instanceof Reason.Word word ? text(word.key()) : arg)
                .toArray();
        return text(reason.key(), args);
    }

    Said said(String listing, Reason reason) {
        var step = reason.step();
        var href = "/workbench/listings/" + listing + "/steps/" + step.key() + "?check#"
                + reason.at().anchor();
        return new Said(text(reason), href, reason.at().field());
    }

    String clock(Instant at) {
        return CLOCK.format(at);
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    boolean english() {
        return locale().getLanguage().equals("en");
    }
}
