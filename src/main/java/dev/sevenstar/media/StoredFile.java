package dev.sevenstar.media;

import org.jspecify.annotations.Nullable;

/**
 * One file as its store lists it.
 *
 * @param md5 of the content, in hexadecimal, if the store knows it without reading the file
 */
public record StoredFile(FileKey key, long size, @Nullable String md5) {}
