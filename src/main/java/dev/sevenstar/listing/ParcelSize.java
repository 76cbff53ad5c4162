package dev.sevenstar.listing;

/** Length, width and height of one piece as it is sent, in millimetres. */
public record ParcelSize(int length, int width, int height) {}
