package dev.sevenstar.catalog.events;

/** The list of prohibited words was changed. */
public record WordsChanged() {}
