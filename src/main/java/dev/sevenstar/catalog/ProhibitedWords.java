package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.WordsChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The words the Advertising Law forbids in a listing, read from memory.
 *
 * <p>What the exemptions allow (composition, grades, terms of the trade) is not reported; spaces and
 * signs between the characters, full-width and traditional forms are seen through.
 */
@Component
public class ProhibitedWords {

    /**
     * A prohibited word found in a text.
     *
     * @param start where it begins in the text as given
     * @param end where it ends, exclusive
     * @param word as the list writes it
     * @param article of the Advertising Law, {@code 9-3}; its name is the message {@link WordFamily#articleKey}
     * @param adviceKey message key of what to write instead
     */
    public record Hit(
            int start, int end, String word, WordLevel level, WordFamily family, String article, String adviceKey) {

        public boolean blocks() {
            return level == WordLevel.BLOCK;
        }
    }

    private record Row(String phrase, WordLevel level, WordFamily family, String article) {}

    private final JdbcClient jdbc;
    private final CatalogTables tables;
    private final Map<String, List<String>> classes;
    private volatile WordMatcher matcher = new WordMatcher(List.of(), List.of(), Map.of());
    private volatile long stamp = -1;

    ProhibitedWords(JdbcClient jdbc, CatalogTables tables, FillWords fill) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.classes = WordFile.read().classes();
        fill.run();
        refresh();
    }

    /**
     * @param allowedNames names that may be said whatever they hold: of the category, the brand, the model
     * @return in the order of the text, none overlapping
     */
    public List<Hit> find(String text, Collection<String> allowedNames) {
        return matcher.find(text, allowedNames);
    }

    public List<Hit> find(String text) {
        return find(text, List.of());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WordsChanged changed) {
        refresh();
    }

    final synchronized void refresh() {
        var now = tables.stamp();
        if (now == stamp) return;
        matcher = new WordMatcher(words(), exemptions(), classes);
        stamp = now;
    }

    private List<ListedWord> words() {
        return jdbc
                .sql("select phrase, level, family, article from prohibited_word where kind = 'WORD' and active")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new ListedWord(row.phrase(), row.level(), row.family(), row.article()))
                .toList();
    }

    private List<String> exemptions() {
        return jdbc.sql("select phrase from prohibited_word where kind = 'EXEMPTION' and active")
                .query(String.class)
                .list();
    }
}
