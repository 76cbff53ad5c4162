package dev.sevenstar.shared.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParcelsTest {

    @Property(tries = 200)
    void every_word_arrives_in_its_order_and_no_parcel_is_too_heavy(@ForAll("words") List<Told> words) {
        var parcels = Parcels.pack("me", words);
        assertThat(parcels.stream().flatMap(parcel -> Parcels.open(parcel).stream()))
                .containsExactlyElementsOf(words);
        assertThat(parcels).allSatisfy(parcel -> {
            assertThat(parcel.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8000);
            assertThat(Parcels.sender(parcel)).isEqualTo("me");
        });
    }

    @Provide
    Arbitrary<List<Told>> words() {
        var text = Arbitraries.strings().withChars("ab3-七").ofMinLength(1).ofMaxLength(60);
        return Combinators.combine(text, text).as(Told::new).list().ofMaxSize(400);
    }

    @Test
    void few_words_are_one_parcel_and_none_are_none() {
        assertThat(Parcels.pack("me", Set.of(new Told("shop-1", "new")))).containsExactly("me\nshop-1 new");
        assertThat(Parcels.pack("me", Set.of())).isEmpty();
    }

    @Test
    void a_word_that_would_break_the_line_is_refused() {
        assertThatThrownBy(() -> new Told("shop-1", "two words")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Told("", "word")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Told("shop\n1", "word")).isInstanceOf(IllegalArgumentException.class);
    }
}
