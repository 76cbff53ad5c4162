package dev.sevenstar.catalog;

/** A phrase that listings must not use, and why. */
record ListedWord(String phrase, WordLevel level, WordFamily family, String article) {}
