package dev.sevenstar.payment;

import java.time.LocalDate;

/** What a method costs from a day on. */
public record ListedFee(MethodCode method, LocalDate fromDay, Fee fee) {}
