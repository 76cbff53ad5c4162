package dev.sevenstar.identity;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Terms of use and privacy policy: what comes with the house, then what the operator publishes. */
@Component
public class LegalTexts {

    public static final int LONGEST = 40_000;

    private static final Instant WRITTEN = Instant.parse("2026-10-31T16:00:00Z");
    private static final String SELECT =
            "select kind, version, zh, en, published_at from legal_text where kind = :kind ";

    private final Map<LegalKind, LegalText> first = new EnumMap<>(LegalKind.class);
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    LegalTexts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        for (var kind : LegalKind.values()) first.put(kind, ofTheHouse(kind));
    }

    public LegalText current(LegalKind kind) {
        return versions(kind).get(0);
    }

    /** The newest first. */
    public List<LegalText> versions(LegalKind kind) {
        var published = jdbc.sql(SELECT + "order by kind desc, version desc limit 100")
                .param("kind", kind.name())
                .query(LegalText.class)
                .list();
        return Stream.concat(published.stream(), Stream.of(first.get(kind))).toList();
    }

    public LegalText get(LegalKind kind, int version) {
        return versions(kind).stream()
                .filter(t -> t.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param seen the version that was changed
     * @throws LegalTextOvertaken if somebody published another meanwhile
     */
    @Transactional
    public LegalText publish(LegalKind kind, int seen, String zh, String en) {
        if (current(kind).version() != seen) throw new LegalTextOvertaken();
        var text = new LegalText(kind, seen + 1, zh, en, Times.now(clock));
        try {
            insert(text);
        } catch (DuplicateKeyException meanwhile) {
            throw new LegalTextOvertaken();
        }
        audit.record("identity.legal-published", "legal", kind.slug(), String.valueOf(seen), String.valueOf(seen + 1));
        return text;
    }

    private void insert(LegalText text) {
        jdbc.sql("""
                insert into legal_text (kind, version, zh, en, published_at)
                values (:kind, :version, :zh, :en, :at)""")
                .param("kind", text.kind().name())
                .param("version", text.version())
                .param("zh", text.zh())
                .param("en", text.en())
                .param("at", text.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LegalText ofTheHouse(LegalKind kind) {
        return new LegalText(kind, LegalText.FIRST, read(kind, "zh"), read(kind, "en"), WRITTEN);
    }

    private static String read(LegalKind kind, String language) {
        try {
            return new ClassPathResource("data/legal/%s.%s.md".formatted(kind.slug(), language))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
