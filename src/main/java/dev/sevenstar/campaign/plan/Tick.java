package dev.sevenstar.campaign.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that it is done.
 *
 * @param personId null once the person has left the house
 */
public record Tick(@Nullable Long personId, String name, Instant at) {}
