package dev.sevenstar.logistics;

import java.time.Instant;

/** What stood on a parcel before somebody corrected it. */
public record Correction(Waybill before, String byName, Instant at) {}
