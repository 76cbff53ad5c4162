package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Words a buyer adds that tell nothing about the goods (批发, 多少钱). */
final class NoiseWords {

    static final Set<String> ALL = read();

    private NoiseWords() {}

    private static Set<String> read() {
        try {
            var text = new ClassPathResource("data/market/noise-words.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
