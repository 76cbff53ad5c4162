package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;

/**
 * What travels together and is charged as one.
 *
 * @param grams of all pieces; 0 while nobody knows
 * @param cubic centimetres of all pieces; 0 while nobody knows
 * @param goods what they cost, without freight
 */
public record Consignment(long pieces, long grams, long cubic, Money goods) {

    public Consignment plus(Consignment other) {
        return new Consignment(
                Math.addExact(pieces, other.pieces),
                Math.addExact(grams, other.grams),
                Math.addExact(cubic, other.cubic),
                goods.plus(other.goods));
    }
}
