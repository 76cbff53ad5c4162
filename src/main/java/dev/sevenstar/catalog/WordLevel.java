package dev.sevenstar.catalog;

/** What a prohibited word does to a listing: it can't be submitted, or people look at it first. */
public enum WordLevel {
    WARN,
    BLOCK
}
