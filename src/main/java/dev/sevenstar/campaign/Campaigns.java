package dev.sevenstar.campaign;

import dev.sevenstar.shared.Aggregates;

/** All campaigns of the market, whatever their state. */
public interface Campaigns extends Aggregates<Campaign, Long> {}
