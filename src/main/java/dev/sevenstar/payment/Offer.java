package dev.sevenstar.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shop takes a method on a day.
 *
 * @param fee as it falls on this shop or its buyers
 * @param enabledAt null where the shop has not enabled it
 * @param agreement the version that the shop accepted last, 0 for none
 */
public record Offer(Method method, Fee fee, @Nullable Instant enabledAt, int agreement, SettingValues settings) {

    public boolean enabled() {
        return enabledAt != null;
    }
}
