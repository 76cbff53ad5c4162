package dev.sevenstar.identity.events;

/** The owner has saved what the shop says of itself: its name, its region, how it sells. */
public record ShopDescribed(long shopId) {}
