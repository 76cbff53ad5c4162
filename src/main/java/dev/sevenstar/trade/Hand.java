package dev.sevenstar.trade;

/** The one who acts, as the timeline names them; {@code personId} 0 for the house itself. */
public record Hand(Side side, long personId, String name) {

    public static final Hand HOUSE = new Hand(Side.HOUSE, 0, "");
}
