package dev.sevenstar.catalog;

import dev.sevenstar.shared.Ids;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the word list into its table when the file has changed; rows that staff edited stay as they are. */
@Component
class FillWords {

    private record Known(long id, String kind, String phrase, boolean edited) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FillWords(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            var file = WordFile.read();
            var last = jdbc.sql("select words from catalog_stamp where id = 1 for update")
                    .query(String.class)
                    .single();
            if (last.equals(file.fingerprint())) return;
            fill(file);
            jdbc.sql("update catalog_stamp set words = :words, stamp = stamp + 1 where id = 1")
                    .param("words", file.fingerprint())
                    .update();
        });
    }

    void fill(WordFile file) {
        var known = jdbc.sql("select id, kind, phrase, edited from prohibited_word")
                .query(Known.class)
                .list();
        var rows = known.stream().collect(Collectors.toMap(row -> row.kind() + row.phrase(), row -> row));
        for (var word : file.words()) write("WORD", word.phrase(), word, rows.get("WORD" + word.phrase()));
        for (var phrase : file.exemptions()) write("EXEMPTION", phrase, null, rows.get("EXEMPTION" + phrase));
        switchOff(known, file);
    }

    private void write(String kind, String phrase, @Nullable ListedWord word, @Nullable Known row) {
        if (row == null) statement(Ids.next(), kind, phrase, word, """
                insert into prohibited_word (id, version, kind, phrase, level, family, article, active, edited)
                values (:id, 0, :kind, :phrase, :level, :family, :article, true, false)""");
        else if (!row.edited()) statement(row.id(), kind, phrase, word, """
                update prohibited_word set version = version + 1, kind = :kind, phrase = :phrase, level = :level,
                    family = :family, article = :article, active = true
                where id = :id""");
    }

    private void statement(long id, String kind, String phrase, @Nullable ListedWord word, String sql) {
        jdbc.sql(sql)
                .param("id", id)
                .param("kind", kind)
                .param("phrase", phrase)
                .param("level", word == null ? null : word.level().name())
                .param("family", word == null ? null : word.family().name())
                .param("article", word == null ? null : word.article())
                .update();
    }

    private void switchOff(List<Known> known, WordFile file) {
        var words = file.words().stream().map(ListedWord::phrase).collect(Collectors.toSet());
        for (var row : known) {
            var named = row.kind().equals("WORD")
                    ? words.contains(row.phrase())
                    : file.exemptions().contains(row.phrase());
            if (!named && !row.edited())
                jdbc.sql("update prohibited_word set active = false, version = version + 1 where id = :id and active")
                        .param("id", row.id())
                        .update();
        }
    }
}
