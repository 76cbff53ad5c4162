package dev.sevenstar.logistics;

/** Where a shop's goods leave from. {@code regionCode}: six digits, GB/T 2260. */
public record ShipFromAddress(
        long shopId, long id, long version, String contact, String phone, String regionCode, String street) {}
