package dev.sevenstar.payment.transfer;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reference that a buyer types into a bank's form: eight characters that cannot be mistaken for each other, the
 * last of which checks the others, so that a slip of the finger is no code and a date or a phone number hardly ever is.
 */
public record SlipCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    public SlipCode {
        if (!isCode(text)) throw new IllegalArgumentException("no slip code: " + text);
    }

    public static SlipCode next() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new SlipCode(text.append(check(text)).toString());
    }

    /** All codes in what somebody typed, in their order; O is read as 0, I and L as 1. */
    public static Set<SlipCode> in(String typed) {
        var codes = new LinkedHashSet<SlipCode>();
        WORD.matcher(typed.replace("-", "").replace(" ", "\u0000"))
                .results()
                .map(word -> read(word.group()))
                .forEach(word -> {
                    for (int from = 0; from + LENGTH <= word.length(); from++) {
                        var part = word.substring(from, from + LENGTH);
                        if (isCode(part)) codes.add(new SlipCode(part));
                    }
                });
        return codes;
    }

    /** In two groups, as it is shown: {@code 7K2M-9QX4}. */
    public String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    private static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.charAt(LENGTH - 1) == check(text.substring(0, LENGTH - 1));
    }

    /** Finds every wrong character, since the weights are odd, and nearly every swap of neighbours. */
    private static char check(CharSequence text) {
        var sum = 0;
        for (int i = 0; i < text.length(); i++) sum = (sum * 3 + ALPHABET.indexOf(text.charAt(i))) % ALPHABET.length();
        return ALPHABET.charAt(sum);
    }
}
