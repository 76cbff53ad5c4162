package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Codes that say the same: who types Type-C also means USB-C. */
final class SameCodes {

    private static final Map<String, List<String>> ALL = read();

    private SameCodes() {}

    /** The other codes of its group; none for most. */
    static List<String> of(String code) {
        return ALL.getOrDefault(code, List.of());
    }

    private static Map<String, List<String>> read() {
        try {
            var text = new ClassPathResource("data/market/same-codes.txt").getContentAsString(StandardCharsets.UTF_8);
            var all = new HashMap<String, List<String>>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .forEach(group -> group.forEach(code -> all.put(
                            code,
                            group.stream().filter(other -> !other.equals(code)).toList())));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
