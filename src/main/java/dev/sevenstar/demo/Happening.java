package dev.sevenstar.demo;

import java.time.Instant;

/** Something that took place in the market's past; told in the order of time. */
record Happening(Instant at, Runnable what) {}
