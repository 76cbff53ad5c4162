package dev.sevenstar.identity.events;

/** The owner closes the shop: nothing of it is on sale any more. It may still be taken back. */
public record ShopClosed(long shopId) {}
