package dev.sevenstar.payment;

import java.time.Instant;

/** Who accepted which version for a shop, and when. */
public record AcceptedAgreement(int version, Instant at, String byName) {}
