package dev.sevenstar.catalog;

import java.util.List;

/** What staff may say about a category; units and words only count for a leaf. */
public record CategoryChange(
        Name name, boolean active, List<Name> units, List<String> coreWords, List<String> synonyms) {}
