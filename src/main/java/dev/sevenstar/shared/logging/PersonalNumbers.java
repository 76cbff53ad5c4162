package dev.sevenstar.shared.logging;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what points to a person in any text and leaves just enough to tell two apart: mobile numbers
 * {@code 138****5678}, addresses {@code c***@example.com}, identity and card numbers {@code ****4321}.
 */
final class PersonalNumbers {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)((?:00)?86)?(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("([\\p{L}\\d])[\\p{L}\\d._%+-]*@((?:[\\p{L}\\d-]+\\.)+\\p{L}{2,})");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![\\dXx])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dXx])");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){15,18}(?!\\d)");
    private static final int TAIL = 4;

    private PersonalNumbers() {}

    static String masked(String text) {
        var masked = text;
        if (text.indexOf('@') >= 0) masked = each(MAIL, masked, m -> m.group(1) + "***@" + m.group(2));
        if (!hasLongNumber(masked)) return masked;
        masked = each(IDENTITY, masked, m -> "****" + tail(m.group()));
        masked = each(CARD, masked, m -> isCard(m.group()) ? "****" + tail(m.group()) : m.group());
        return each(MOBILE, masked, m -> (m.group(1) == null ? "" : m.group(1)) + m.group(2) + "****" + m.group(3));
    }

    private static String each(Pattern pattern, String text, Function<MatchResult, String> told) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(told.apply(found)));
    }

    /** Most lines have none, and every line comes by here. */
    private static boolean hasLongNumber(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits == 11) return true;
            } else if (c != ' ' && c != '-') digits = 0;
        }
        return false;
    }

    /** By its check digit (ISO/IEC 7812): most long numbers are no card. */
    private static boolean isCard(String text) {
        var digits = text.replaceAll("[ -]", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static String tail(String text) {
        return text.substring(text.length() - TAIL);
    }
}
