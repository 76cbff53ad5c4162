package dev.sevenstar.payment;

/**
 * A plan was opened or changed; told inside the house of money, in the same transaction and with the plan held.
 *
 * @param opened nothing follows it yet
 */
public record PlanChanged(Plan plan, boolean opened) {}
