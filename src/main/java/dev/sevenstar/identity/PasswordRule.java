package dev.sevenstar.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must not be; the first that applies is told. */
public enum PasswordRule {
    TOO_SHORT {
        @Override
        boolean isBrokenBy(String password, List<String> own) {
            return password.codePointCount(0, password.length()) < SHORTEST;
        }
    },
    /** The hash reads no further. */
    TOO_LONG {
        @Override
        boolean isBrokenBy(String password, List<String> own) {
            return password.getBytes(StandardCharsets.UTF_8).length > 72;
        }
    },
    /** Somebody's name, number or address with little around it. */
    OWN_NAME {
        @Override
        boolean isBrokenBy(String password, List<String> own) {
            return own.stream()
                    .flatMap(o -> Stream.of(o, o.replaceFirst("@.*", "")))
                    .map(o -> o.toLowerCase(Locale.ROOT).strip())
                    .filter(o -> o.length() >= 2 && password.contains(o))
                    .anyMatch(o -> password.replace(o, "").length() < 6);
        }
    },
    REPEATED {
        @Override
        boolean isBrokenBy(String password, List<String> own) {
            return password.chars().distinct().count() < 5 || password.matches("(.{1,5})\\1+.{0,2}");
        }
    },
    COMMON {
        @Override
        boolean isBrokenBy(String password, List<String> own) {
            return CommonPasswords.have(password) || isRun(password);
        }
    };

    public static final int SHORTEST = 10;

    abstract boolean isBrokenBy(String password, List<String> own);

    /** @param own the person's name, address and number, which are no secret */
    public static Optional<PasswordRule> brokenBy(String password, List<String> own) {
        var plain = password.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(rule -> rule.isBrokenBy(plain, own)).findFirst();
    }

    /** Key of the sentence that says why. */
    public String key() {
        return "identity.password-rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each character the next or the one before of the last, as in 3456789012 or zyxwvutsrq. */
    private static boolean isRun(String password) {
        var steps = 0;
        for (var i = 1; i < password.length(); i++) {
            var step = Math.abs(password.charAt(i) - password.charAt(i - 1));
            if (step == 1 || step == 9) steps++;
        }
        return steps >= password.length() - 2;
    }
}
