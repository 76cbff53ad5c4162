package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingState.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingStateTest {

    @Test
    void a_draft_goes_online_at_once_or_by_review() {
        assertThat(DRAFT.canBecome(ONLINE)).isTrue();
        assertThat(DRAFT.canBecome(IN_REVIEW)).isTrue();
        assertThat(DRAFT.canBecome(OFFLINE)).isFalse();
    }

    @Test
    void what_is_online_is_taken_down_or_expires() {
        assertThat(ONLINE.next()).containsExactlyInAnyOrder(OFFLINE, EXPIRED, DELETED);
    }

    @Test
    void only_a_review_rejects() {
        for (var state : values())
            assertThat(state.canBecome(REJECTED)).as(state.name()).isEqualTo(state == IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void everything_can_be_deleted_once(ListingState state) {
        assertThat(state.canBecome(DELETED)).isTrue();
        assertThat(DELETED.canBecome(DELETED)).isFalse();
    }
}
