package dev.sevenstar.inquiry;

/**
 * A file that goes with a message.
 *
 * @param id under which media keeps the bytes
 */
public record AttachedFile(long id, String name, String type, long size) {}
