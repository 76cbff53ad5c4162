package dev.sevenstar.identity;

import java.time.Instant;

/** What a seller may know of the one who asks: whom they buy for, and where. */
public record Buyer(
        long personId, String personName, String companyName, BuyerKind kind, String regionCode, Instant since) {}
