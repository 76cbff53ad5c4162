package dev.sevenstar.identity.events;

/** The closure was taken back: what was on sale is on sale again. */
public record ShopReopened(long shopId) {}
