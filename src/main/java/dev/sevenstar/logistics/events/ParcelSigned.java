package dev.sevenstar.logistics.events;

/**
 * A parcel reached the one it was sent to. {@code reference}: the number of what it belongs to, such as an order.
 *
 * @param collectFen what the carrier collected at the door; 0 where nothing was to be paid
 */
public record ParcelSigned(long shopId, long reference, long parcelId, long collectFen) {}
