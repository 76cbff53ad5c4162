package dev.sevenstar.trade;

/** An entry of somebody's address book. */
public record Address(long id, long version, Receiver receiver, boolean preferred) {}
