package dev.sevenstar.shared.nodes;

/** This node begins to hear the others, perhaps after a silence: whoever keeps something in memory looks again. */
public record MaybeMissed() {}
