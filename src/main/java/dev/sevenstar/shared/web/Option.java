package dev.sevenstar.shared.web;

/** One line of a select, or one of several buttons. */
public record Option(String value, String text) {}
