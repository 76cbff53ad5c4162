package dev.sevenstar.logistics;

/**
 * Where a shop's goods leave from. {@code regionCode}: six digits, GB/T 2260.
 *
 * @param takesReturns whether goods that go back are sent here; one of a shop's addresses at most
 */
public record ShipFromAddress(
        long shopId,
        long id,
        long version,
        String contact,
        String phone,
        String regionCode,
        String street,
        boolean takesReturns) {}
