package dev.sevenstar.faults;

import java.io.IOException;

/** Somebody at work: one act at a time, each written into the ledger. */
interface Actor {

    /** Of whom the demo's entrance lets in by one click. */
    String handle();

    /** @throws IOException the house fell silent in the middle */
    void act(Client client, Ledger ledger) throws IOException;
}
