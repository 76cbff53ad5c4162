package dev.sevenstar.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person can be reached, and what they sign in with: an e-mail address or a Chinese mobile number. */
public record Contact(@Nullable String email, @Nullable String mobile) {

    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9._%+-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int LONGEST = 254;

    /** As people type it: any case, full-width signs, blanks and hyphens, with or without +86. */
    public static Optional<Contact> of(String typed) {
        return typed.contains("@") || typed.contains("＠") ? email(typed) : mobile(typed);
    }

    public static Optional<Contact> email(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var plain = narrow(typed).strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(plain).matches() ? Optional.of(new Contact(plain, null)) : Optional.empty();
    }

    public static Optional<Contact> mobile(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var plain = narrow(typed).replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        return MOBILE.matcher(plain).matches() ? Optional.of(new Contact(null, plain)) : Optional.empty();
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
