package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Tag("database")
@Transactional
class LegalTextsTest {

    @Autowired
    LegalTexts texts;

    @Autowired
    Agreements agreements;

    @Autowired
    World world;

    @Test
    void a_new_version_follows_and_the_old_stays_readable() {
        var before = texts.current(LegalKind.TERMS);
        var after = texts.publish(LegalKind.TERMS, before.version(), "新条款", "New terms");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(texts.current(LegalKind.TERMS).in(Locale.ENGLISH)).isEqualTo("New terms");
        assertThat(texts.get(LegalKind.TERMS, before.version()).zh()).isEqualTo(before.zh());
        assertThat(texts.get(LegalKind.PRIVACY, 1).zh()).startsWith("我们只收集");
        assertThatThrownBy(() -> texts.get(LegalKind.TERMS, 999)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_began_from_an_older_version_does_not_overwrite_a_newer() {
        var seen = texts.current(LegalKind.PRIVACY).version();
        texts.publish(LegalKind.PRIVACY, seen, "甲", "A");
        assertThatThrownBy(() -> texts.publish(LegalKind.PRIVACY, seen, "乙", "B"))
                .isInstanceOf(LegalTextOvertaken.class);
        assertThat(texts.current(LegalKind.PRIVACY).zh()).isEqualTo("甲");
    }

    @Test
    void people_agreed_to_what_was_current_then() {
        var wang = world.buyer();
        agreements.record(wang.id());
        var then = texts.current(LegalKind.TERMS).version();
        texts.publish(LegalKind.TERMS, then, "新条款", "New terms");
        assertThat(agreements.of(wang.id()))
                .filteredOn(a -> a.kind() == LegalKind.TERMS)
                .singleElement()
                .satisfies(a -> assertThat(a.version()).isEqualTo(then));
    }
}
