package dev.sevenstar.inquiry;

/** Who wrote a message. A note is for colleagues alone; the buyer's side never reads it. */
public enum MessageKind {
    BUYER,
    SELLER,
    NOTE
}
