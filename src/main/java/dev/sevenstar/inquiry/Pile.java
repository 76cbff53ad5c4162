package dev.sevenstar.inquiry;

/** The pile an inquiry lies on; every list of the inbox reads one pile by its index. */
enum Pile {
    HIDDEN,
    LIVE,
    DONE,
    SPAM
}
