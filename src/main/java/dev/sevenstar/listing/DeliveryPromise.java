package dev.sevenstar.listing;

/** From this quantity on, the goods leave within this time. */
public record DeliveryPromise(int from, PromiseTime within) {}
