package dev.sevenstar.logistics.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a template's form.
 *
 * @param name under which its cells are sent
 * @param area null where it is for everywhere
 */
record RateRow(
        String name, int number, boolean open, @Nullable AreaBox area) {}
