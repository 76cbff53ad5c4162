package dev.sevenstar.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The agreements about the methods of payment, from {@code data/payment/agreements.*.md}: a heading names the methods
 * and the version, the lines below it are the paragraphs.
 */
@Component
public class MethodAgreements {

    private record Text(int version, List<String> paragraphs) {}

    private final Map<MethodCode, MethodAgreement> current = new EnumMap<>(MethodCode.class);

    MethodAgreements() {
        var zh = read("zh");
        var en = read("en");
        for (var code : MethodCode.values()) current.put(code, agreement(code, zh, en));
    }

    public MethodAgreement of(MethodCode code) {
        var agreement = current.get(code);
        if (agreement == null) throw new IllegalStateException("no agreement about " + code);
        return agreement;
    }

    private static MethodAgreement agreement(MethodCode code, Map<MethodCode, Text> zh, Map<MethodCode, Text> en) {
        var chinese = zh.get(code);
        var english = en.get(code);
        if (chinese == null || english == null || chinese.version() != english.version())
            throw new IllegalStateException("the agreement about " + code + " differs between the languages");
        return new MethodAgreement(chinese.version(), chinese.paragraphs(), english.paragraphs());
    }

    private static Map<MethodCode, Text> read(String language) {
        var texts = new EnumMap<MethodCode, Text>(MethodCode.class);
        var paragraphs = new ArrayList<String>();
        for (var line : source(language).split("\\R")) {
            if (line.startsWith("# ")) {
                paragraphs = new ArrayList<>();
                var words = List.of(line.substring(2).strip().split(" "));
                var version = Integer.parseInt(words.get(words.size() - 1));
                for (var slug : words.subList(0, words.size() - 1))
                    texts.put(MethodCode.valueOf(slug.toUpperCase(Locale.ROOT)), new Text(version, paragraphs));
            } else if (!line.isBlank()) paragraphs.add(line.strip());
        }
        return texts;
    }

    private static String source(String language) {
        try {
            return new ClassPathResource("data/payment/agreements.%s.md".formatted(language))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
