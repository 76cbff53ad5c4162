package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.WordsChanged;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The prohibited words and their exemptions as staff keep them. */
@Component
public class WordList {

    private static final String ENTRY =
            "select id, version, kind, phrase, level, family, article, active, edited from prohibited_word ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WordList(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    public WordEntry get(long id) {
        return jdbc.sql(ENTRY + "where id = :id and active")
                .param("id", id)
                .query(WordEntry.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param containing empty for all
     * @param after the last phrase of the page before, empty for the first page
     */
    public List<WordEntry> list(
            WordEntry.Kind kind, String containing, @Nullable WordFamily family, String after, int limit) {
        return jdbc.sql(ENTRY + """
                        where kind = :kind and phrase > :after and active
                            and (:family = '' or family = :family) and position(:containing in phrase) > 0
                        order by kind, phrase limit :limit""")
                .param("kind", kind.name())
                .param("after", after)
                .param("family", family == null ? "" : family.name())
                .param("containing", containing)
                .param("limit", limit)
                .query(WordEntry.class)
                .list();
    }

    public boolean taken(WordEntry.Kind kind, String phrase, long except) {
        return jdbc.sql(
                        "select id from prohibited_word where kind = :kind and phrase = :phrase and active and id <> :id")
                .param("kind", kind.name())
                .param("phrase", phrase)
                .param("id", except)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A phrase that was removed before comes back with its new settings. */
    @Transactional
    public void add(WordEntry.Kind kind, String phrase, WordLevel level, WordFamily family, String article) {
        forget(kind, phrase, 0);
        var id = Ids.next();
        jdbc.sql("""
                insert into prohibited_word (id, version, kind, phrase, level, family, article, active, edited)
                values (:id, 0, :kind, :phrase, :level, :family, :article, true, true)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("phrase", phrase)
                .param("level", kind == WordEntry.Kind.WORD ? level.name() : null)
                .param("family", kind == WordEntry.Kind.WORD ? family.name() : null)
                .param("article", kind == WordEntry.Kind.WORD ? article : null)
                .update();
        note("catalog.word-added", id, null, get(id).summary());
    }

    @Transactional
    public void change(long id, long version, String phrase, WordLevel level, WordFamily family, String article) {
        var before = get(id);
        var word = before.kind() == WordEntry.Kind.WORD;
        if (!before.phrase().equals(phrase)) forget(before.kind(), phrase, id);
        var written = jdbc.sql("""
                        update prohibited_word set version = version + 1, phrase = :phrase, level = :level,
                            family = :family, article = :article, edited = true
                        where id = :id and version = :version and active""")
                .param("id", id)
                .param("version", version)
                .param("phrase", phrase)
                .param("level", word ? level.name() : null)
                .param("family", word ? family.name() : null)
                .param("article", word ? article : null)
                .update();
        if (written == 0) throw new OptimisticLockingFailureException("word " + id);
        if (!before.phrase().equals(phrase)) remember(before);
        note("catalog.word-changed", id, before.summary(), get(id).summary());
    }

    @Transactional
    public void remove(long id) {
        var before = get(id);
        jdbc.sql("update prohibited_word set active = false, edited = true, version = version + 1 where id = :id")
                .param("id", id)
                .update();
        note("catalog.word-removed", id, before.summary(), null);
    }

    /** The old phrase stays as a removed one, or the data file would bring it back. */
    private void remember(WordEntry before) {
        jdbc.sql("""
                insert into prohibited_word (id, version, kind, phrase, level, family, article, active, edited)
                values (:id, 0, :kind, :phrase, :level, :family, :article, false, true)""")
                .param("id", Ids.next())
                .param("kind", before.kind().name())
                .param("phrase", before.phrase())
                .param("level", before.level() == null ? null : before.level().name())
                .param(
                        "family",
                        before.family() == null ? null : before.family().name())
                .param("article", before.article())
                .update();
    }

    /** Makes room for a phrase that stands there only as removed. */
    private void forget(WordEntry.Kind kind, String phrase, long except) {
        jdbc.sql("delete from prohibited_word where kind = :kind and phrase = :phrase and not active and id <> :id")
                .param("kind", kind.name())
                .param("phrase", phrase)
                .param("id", except)
                .update();
    }

    private void note(String action, long id, @Nullable String before, @Nullable String after) {
        audit.record(action, "word", Ids.text(id), before, after);
        jdbc.sql("update catalog_stamp set stamp = stamp + 1 where id = 1").update();
        events.publishEvent(new WordsChanged());
    }
}
