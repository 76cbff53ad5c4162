package dev.sevenstar.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The passwords that are tried first, in {@code data/passwords/common.txt}. */
final class CommonPasswords {

    /** What a common one may have around it and still be guessed: a year, a sign, two letters. */
    private static final int LITTLE = 4;

    private static final int SHORTEST_PART = 4;

    private static final Set<String> ALL = read();

    /** Longest first, so that a part does not spoil the whole. */
    private static final List<String> PARTS = ALL.stream()
            .filter(one -> one.length() >= SHORTEST_PART)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private CommonPasswords() {}

    /** @param password in small letters */
    static boolean have(String password) {
        if (ALL.contains(password) || ALL.contains(password.replaceAll("[^a-z0-9]", ""))) return true;
        var rest = password;
        for (var part : PARTS) rest = rest.replace(part, "");
        return rest.length() < LITTLE;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("data/passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
