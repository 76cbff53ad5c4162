package dev.sevenstar.inquiry;

/** The two sides of an inquiry, and the house itself. */
public enum Party {
    SHOP,
    BUYER,
    SYSTEM
}
