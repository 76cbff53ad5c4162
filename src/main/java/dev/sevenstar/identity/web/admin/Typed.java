package dev.sevenstar.identity.web.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what was typed; what cannot be read is null and said at its field. */
final class Typed {

    private Typed() {}

    static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult found) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeException notADay) {
            found.rejectValue(field, "identity.error.day");
            return null;
        }
    }

    static @Nullable String note(String field, @Nullable String typed, int longest, BindingResult found) {
        var text = text(typed);
        if (!text.isEmpty() && text.length() <= longest) return text;
        found.rejectValue(field, "identity.error.note", new Object[] {longest}, null);
        return null;
    }

    static <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String typed, Class<E> choices, BindingResult found) {
        for (var choice : choices.getEnumConstants()) if (choice.name().equals(typed)) return choice;
        found.rejectValue(field, "identity.error.choice");
        return null;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
