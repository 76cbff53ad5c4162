package dev.sevenstar.catalog.events;

/** A category or its attributes were changed; {@code categoryId} is 0 when the data files changed many. */
public record CatalogChanged(long categoryId) {}
