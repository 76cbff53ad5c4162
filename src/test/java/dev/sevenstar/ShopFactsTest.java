package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every fact of a shop, whichever room offers it. */
@HouseTest
@Tag("database")
class ShopFactsTest {

    private static final int MANY = 50;

    @Autowired
    World world;

    @Autowired
    List<ShopFact> facts;

    @Autowired
    MessageSource messages;

    @Test
    void each_has_a_name_of_its_own_and_words_for_it() {
        assertThat(facts).extracting(ShopFact::name).doesNotHaveDuplicates();
        for (var fact : facts)
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                assertThat(messages.getMessage(fact.name(), null, language)).isNotBlank();
    }

    @Test
    void each_is_told_in_one_statement_of_however_many_shops() {
        for (var fact : facts) {
            assertThat(statements(fact, shops(1))).as(fact.name()).hasSizeLessThanOrEqualTo(1);
            assertThat(statements(fact, shops(MANY))).as(fact.name()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void of_shops_that_nobody_asked_for_and_of_those_that_are_not_there_nothing_is_told() {
        for (var fact : facts) {
            var asked = shops(2);
            asked.add(-1L);
            assertThat(asked).as(fact.name()).containsAll(fact.of(asked).keySet());
            assertThat(fact.of(List.of())).as(fact.name()).isEmpty();
        }
    }

    private List<String> statements(ShopFact fact, List<Long> asked) {
        Statements.forget();
        assertThat(asked).containsAll(fact.of(asked).keySet());
        return Statements.seen();
    }

    private List<Long> shops(int number) {
        return new ArrayList<>(LongStream.range(0, number)
                .mapToObj(n -> world.boltFactory().shop().id())
                .toList());
    }
}
