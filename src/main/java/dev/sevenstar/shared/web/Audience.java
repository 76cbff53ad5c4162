package dev.sevenstar.shared.web;

/** Whom a route serves. */
public enum Audience {
    /** Anybody, signed in or not. */
    EVERYONE,
    /** A machine of somebody else, known by what it signs: it has no session and no token. */
    MACHINE,
    /** Any signed-in person. */
    PERSON,
    /** A person with a seat in the current shop, and with the named right there. */
    SHOP,
    /** Platform staff with the named right. */
    STAFF
}
