package dev.sevenstar.catalog.events;

/** A category or what it asks was changed. */
public record CatalogChanged(long categoryId) {}
