package dev.sevenstar.identity.web;

/** One line of a select or one of several buttons. */
record Choice(String value, String text) {}
