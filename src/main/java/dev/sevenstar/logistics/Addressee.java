package dev.sevenstar.logistics;

/**
 * Whom a parcel is for, as it was written when it left.
 *
 * @param personId who ordered it
 * @param regionCode six digits, GB/T 2260
 */
public record Addressee(long personId, String name, String phone, String regionCode, String street) {}
