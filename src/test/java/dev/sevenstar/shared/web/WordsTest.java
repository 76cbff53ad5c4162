package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class WordsTest {

    private final MessageSource words = new Words().messageSource();

    WordsTest() throws IOException {}

    @Test
    void english_says_one_thing_or_several() {
        assertThat(drafts(0)).isEqualTo("0 listings are still drafts");
        assertThat(drafts(1)).isEqualTo("One listing is still a draft");
        assertThat(drafts(1_200)).isEqualTo("1,200 listings are still drafts");
    }

    @Test
    void a_flash_keeps_its_numbers_for_that() {
        assertThat(Flash.of("done", "listing.flash.many", 1, 'x').args()).isEqualTo(List.of(1, "x"));
    }

    private String drafts(int count) {
        return words.getMessage("listing.todo.drafts", new Object[] {count}, Locale.ENGLISH);
    }
}
