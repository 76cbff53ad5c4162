package dev.sevenstar.trade;

/**
 * Where the goods go, as it was written when the order was placed.
 *
 * @param regionCode six digits, GB/T 2260
 */
public record Receiver(String name, String phone, String regionCode, String street) {}
