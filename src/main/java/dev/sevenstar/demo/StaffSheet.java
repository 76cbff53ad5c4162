package dev.sevenstar.demo;

import dev.sevenstar.identity.StaffRole;

/** One who runs the market, as {@code people.yml} describes them. */
record StaffSheet(String handle, String name, StaffRole role) {}
