package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** Two people wrote on the same text; the second sees what the first has published. */
public class LegalTextOvertaken extends Refused {

    LegalTextOvertaken() {
        super("identity.legal.overtaken");
    }
}
