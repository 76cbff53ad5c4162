package dev.sevenstar.shared.web;

/**
 * Something one can begin from anywhere, "publish a listing"; offered as a bean.
 *
 * @param key message key of the words
 * @param icon name of the symbol in the icon sprite
 * @param right the right the doing needs; empty: any seat
 */
public record PaletteAction(int order, String key, String href, String icon, String right) {}
