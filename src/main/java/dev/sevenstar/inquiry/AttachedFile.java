package dev.sevenstar.inquiry;

/** A file that came with a message. */
public record AttachedFile(long id, String name, String weight, boolean picture) {}
