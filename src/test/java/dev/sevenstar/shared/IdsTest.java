package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Property
    void a_number_leads_back_to_its_id(@ForAll long id) {
        assertThat(Ids.text(id)).hasSize(13).isLowerCase();
        assertThat(Ids.parse(Ids.text(id))).isEqualTo(id);
    }

    @Test
    void later_ids_are_greater() {
        assertThat(Ids.next()).isLessThan(Ids.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "../../etc/passwd", "zzzzzzzzzzzzz!", "0sab4vgr835630"})
    void anything_else_is_not_found(String text) {
        assertThatThrownBy(() -> Ids.parse(text)).isInstanceOf(NotFound.class);
    }
}
