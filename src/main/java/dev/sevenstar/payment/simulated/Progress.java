package dev.sevenstar.payment.simulated;

/** How far a buyer has come on a simulated partner's page. */
public enum Progress {
    /** Nobody has said anything yet. */
    OPEN,
    /** The buyer has paid, the partner has not decided. */
    WANTED,
    DONE,
    REFUSED
}
