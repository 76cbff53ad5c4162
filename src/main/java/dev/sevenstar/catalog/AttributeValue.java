package dev.sevenstar.catalog;

/** One of the values an attribute offers. */
public record AttributeValue(long id, Name name) {}
