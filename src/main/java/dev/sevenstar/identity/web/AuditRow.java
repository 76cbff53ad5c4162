package dev.sevenstar.identity.web;

/** One act of the book in words. */
public record AuditRow(
        String at, String who, String address, String action, String what, String before, String after) {}
