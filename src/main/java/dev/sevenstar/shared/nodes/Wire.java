package dev.sevenstar.shared.nodes;

import java.util.Collection;

/** The way to the other nodes. */
interface Wire {

    /** Sends the words with the running transaction: they arrive when it commits, or never. */
    void carry(Collection<Told> words);

    /** Whether there can be another node at its other end. */
    boolean leadsToOthers();

    /** Whether this node hears the others now. */
    boolean connected();

    /** How many words have come from others. */
    long received();
}
