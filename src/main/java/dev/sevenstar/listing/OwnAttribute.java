package dev.sevenstar.listing;

/** An attribute the seller made up. */
public record OwnAttribute(String name, String value) {}
