package dev.sevenstar.payment.web;

import org.jspecify.annotations.Nullable;

/** Where a page of a list begins, as addresses write it. */
public final class Cursors {

    private Cursors() {}

    /** The first page for nothing, and for what is no cursor. */
    public static long of(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-z]{1,12}") ? Long.parseLong(typed, 36) : Long.MAX_VALUE;
    }
}
