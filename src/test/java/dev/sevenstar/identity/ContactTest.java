package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"13912345678", "+86 139 1234 5678", "0086-139-1234-5678", "８６１３９１２３４５６７８", " 139-12345678 "})
    void a_number_is_one_however_it_is_written(String typed) {
        assertThat(Contact.of(typed)).contains(new Contact(null, "13912345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chen@Hengu.Test", " chen@hengu.test ", "ｃｈｅｎ＠ｈｅｎｇｕ．ｔｅｓｔ"})
    void an_address_is_one_however_it_is_written(String typed) {
        assertThat(Contact.of(typed)).contains(new Contact("chen@hengu.test", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chen",
                "12345678901",
                "1391234567",
                "a@b",
                "a@@b.cn",
                "a b@c.cn",
                "a@b..cn",
                "a@b.cn\r\nBcc: x@y.cn",
                "<a@b.cn>"
            })
    void anything_else_is_neither(String typed) {
        assertThat(Contact.of(typed)).isEmpty();
    }
}
