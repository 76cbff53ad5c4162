package dev.sevenstar.academy;

/** A file to take home. */
public record Handout(String src, String name, long bytes) {}
