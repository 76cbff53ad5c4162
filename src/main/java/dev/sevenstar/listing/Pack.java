package dev.sevenstar.listing;

/** Goods that leave in packs only, e.g. one 手 of 12 pieces. Both are given or there is no pack. */
public record Pack(String unit, int pieces) {}
