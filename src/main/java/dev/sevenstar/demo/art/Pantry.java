package dev.sevenstar.demo.art;

import java.util.Random;

/** Tea in tins and bags, nuts and dried fruit with some of it poured out in front. */
final class Pantry {
    private Pantry() {}

    static Shape of(Drawing drawing, Random dice) {
        return drawing.kind() == Kind.TEA_TIN ? tin(drawing, dice) : bag(drawing, dice);
    }

    private static Shape tin(Drawing drawing, Random dice) {
        int gold = dice.nextInt(3) == 0 ? 0xd0d2d4 : 0xcfae6a;
        Surface label = Surface.plastic(0xffffff)
                .with(Labels.tea(
                        drawing.colour(), Tone.mix(gold, 0xffffff, 0.1), drawing.pattern(), (int) drawing.seed()));
        double r = 0.26 + 0.12 * dice.nextDouble(), tall = 0.6 + 0.4 * dice.nextDouble();
        Shape tin = Vessels.tin(
                label, dice.nextInt(3) == 0 ? Surface.plastic(drawing.colour()) : Surface.brushed(gold), r, tall);
        return new Shape()
                .add(tin, Place.HERE)
                .add(Foods.heap(Foods.TEA, 70, 0.16, 0.09, dice.nextInt(99)), Place.at(r + 0.16, 0, 0.24));
    }

    private static Shape bag(Drawing drawing, Random dice) {
        int kind = drawing.kind() == Kind.TEA_BAG ? Foods.TEA : Math.floorMod(drawing.pattern(), 5);
        int second = Tone.mix(drawing.second() == drawing.colour() ? 0x8c4a2a : drawing.second(), 0x402010, 0.1);
        Surface front =
                Surface.plastic(0xffffff).with(Labels.bag(drawing.colour(), second, kind, (int) drawing.seed()));
        if (dice.nextInt(3) == 0) {
            front = front.shiny(0.03f, 2);
        }
        Shape bag = new Shape()
                .add(
                        Foods.bag(
                                front,
                                Surface.plastic(drawing.colour()),
                                0.66 + 0.1 * dice.nextDouble(),
                                0.9 + 0.2 * dice.nextDouble(),
                                0.15,
                                dice.nextInt(50)),
                        Place.HERE.spun(dice.nextInt(24) - 12));
        double side = dice.nextBoolean() ? 0.3 : -0.3;
        double size = kind == Foods.TEA ? 0.09 : kind == Foods.WALNUT ? 0.13 : 0.105;
        return bag.add(Foods.heap(kind, 46, 0.23, size, dice.nextInt(99)), Place.at(side, 0, 0.36));
    }
}
