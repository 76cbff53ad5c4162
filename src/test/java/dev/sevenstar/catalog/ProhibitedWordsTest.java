package dev.sevenstar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class ProhibitedWordsTest {

    @Autowired
    ProhibitedWords words;

    @Autowired
    FillWords fill;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_list_is_there_from_the_first_start() {
        assertThat(words.find("全网最低价 100%羊毛")).singleElement().satisfies(hit -> assertThat(hit.blocks())
                .isTrue());
    }

    @Test
    void what_staff_changed_survives_a_new_file() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update prohibited_word set active = false, edited = true where phrase = '最好'")
                    .update();
            jdbc.sql("update prohibited_word set active = false where phrase = '最佳'")
                    .update();
            fill.fill(WordFile.read());
            assertThat(active("最好")).isFalse();
            assertThat(active("最佳")).isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void what_the_file_no_longer_names_is_switched_off() {
        transaction.executeWithoutResult(status -> {
            var file = WordFile.read();
            var fewer = file.words().stream()
                    .filter(word -> !word.phrase().equals("最好"))
                    .toList();
            fill.fill(new WordFile(fewer, List.of(), file.classes(), ""));
            assertThat(active("最好")).isFalse();
            assertThat(active("一站式")).isFalse();
            status.setRollbackOnly();
        });
    }

    private boolean active(String phrase) {
        return jdbc.sql("select count(*) from prohibited_word where phrase = :phrase and active")
                        .param("phrase", phrase)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
