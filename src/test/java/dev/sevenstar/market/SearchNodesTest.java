package dev.sevenstar.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class SearchNodesTest {

    private static final String OTHER = "b";

    @Autowired
    SearchNodes nodes;

    @Autowired
    IndexState state;

    @Autowired
    CatchUp catchUp;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begun() {
        catchUp.run();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from market_search_node").update();
    }

    @Test
    void a_node_writes_down_how_its_index_stands_and_is_not_another_to_itself() {
        nodes.beat();
        catchUp.run();
        nodes.beat();
        assertThat(state.others()).isEmpty();
        becomesAnother();
        assertThat(state.others()).singleElement().satisfies(other -> {
            assertThat(other.name()).isEqualTo(OTHER);
            assertThat(other.listings()).isEqualTo(state.listings());
            assertThat(other.bytes()).isEqualTo(state.bytes());
            assertThat(other.upTo()).isEqualTo(state.upTo()).isPresent();
            assertThat(other.rebuilt()).isEmpty();
            assertThat(other.silent()).isFalse();
        });
    }

    @Test
    void a_rebuild_is_asked_of_every_node() {
        nodes.beat();
        becomesAnother();
        state.rebuild();
        assertThat(state.rebuilt()).isPresent();
        assertThat(state.others()).singleElement().satisfies(other -> assertThat(other.rebuilt())
                .isPresent());
        catchUp.run();
    }

    @Test
    void what_another_node_asked_for_is_done_once() {
        nodes.beat();
        jdbc.sql("update market_search_node set rebuild_wanted = true").update();
        nodes.beat();
        assertThat(state.rebuilt()).isPresent();
        catchUp.run();
        nodes.beat();
        assertThat(state.rebuilt()).isEmpty();
    }

    @Test
    void a_silent_node_is_shown_as_such_and_forgotten_after_a_day() {
        nodes.beat();
        becomesAnother();
        clock.forward(Duration.ofMinutes(1));
        assertThat(state.others()).singleElement().satisfies(other -> assertThat(other.silent())
                .isTrue());
        assertThat(nodes.forgetSilent()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(nodes.forgetSilent()).isOne();
    }

    private void becomesAnother() {
        jdbc.sql("update market_search_node set name = :name")
                .param("name", OTHER)
                .update();
    }
}
