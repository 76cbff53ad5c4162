package dev.sevenstar.logistics;

import java.time.Instant;

/**
 * A station of a parcel, as its carrier told it.
 *
 * @param regionCode where; empty where the carrier did not say
 */
public record TraceEntry(TraceNode node, Instant at, String regionCode) {}
