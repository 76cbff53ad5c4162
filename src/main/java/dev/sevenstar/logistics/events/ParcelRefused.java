package dev.sevenstar.logistics.events;

/**
 * A parcel was not taken at the door, or nobody could be found there, and goes back.
 *
 * @param collectFen what the carrier should have collected; 0 where nothing was to be paid
 */
public record ParcelRefused(long shopId, long reference, long parcelId, long collectFen) {}
