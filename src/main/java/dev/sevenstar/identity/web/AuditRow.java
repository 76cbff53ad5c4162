package dev.sevenstar.identity.web;

/** One act of the book in words; {@code shop} is empty for the platform's own, and where all are of one shop. */
public record AuditRow(
        String shop, String at, String who, String address, String action, String what, String before, String after) {}
