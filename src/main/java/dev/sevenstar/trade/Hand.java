package dev.sevenstar.trade;

import dev.sevenstar.shared.audit.Actor;

/** The one who acts, as the timeline names them; {@code personId} 0 for the house itself. */
public record Hand(Side side, long personId, String name) implements Actor {

    public static final Hand HOUSE = new Hand(Side.HOUSE, 0, "");

    @Override
    public String personName() {
        return name;
    }
}
