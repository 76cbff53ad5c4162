package dev.sevenstar.logistics;

/** Cash on delivery as a shop offers it: the carrier that collects at the door, and where it does. */
public record CodService(CarrierCode carrier, Area area) {}
