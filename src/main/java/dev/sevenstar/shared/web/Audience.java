package dev.sevenstar.shared.web;

/** Whom a route serves. */
public enum Audience {
    /** Anybody, signed in or not. */
    EVERYONE,
    /** Any signed-in person. */
    PERSON,
    /** A person with a seat in the current shop, and with the named right there. */
    SHOP,
    /** Platform staff with the named right. */
    STAFF
}
