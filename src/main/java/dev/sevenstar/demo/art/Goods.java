package dev.sevenstar.demo.art;

import java.util.Random;

/** Builds the thing a drawing names, resting on the floor at the middle of the table. */
final class Goods {
    private static final int STEEL = 0xd4d6d9;

    private Goods() {}

    static Shape of(Drawing drawing) {
        Random dice = new Random(drawing.seed() * 7919 + drawing.kind().ordinal());
        int colour = drawing.colour();
        return switch (drawing.kind()) {
            case HEX_BOLT, SOCKET_BOLT, NUT, FLANGE_NUT, WASHER, SPRING_WASHER, SCREW, BEARING, WRENCH, SCREWDRIVER ->
                hardware(drawing, dice, colour);
            case DRESS, SHIRT, SKIRT, KIDS_SET, KIDS_TEE -> Wardrobe.of(drawing, dice);
            case TEA_TIN, TEA_BAG, NUT_BAG, DRIED_FRUIT -> Pantry.of(drawing, dice);
            default -> household(drawing, dice, colour);
        };
    }

    private static Shape hardware(Drawing drawing, Random dice, int colour) {
        Surface metal = dice.nextInt(3) == 0 ? Surface.metal(colour) : Surface.brushed(colour);
        double d = drawing.wide(), l = drawing.tall();
        return switch (drawing.kind()) {
            case HEX_BOLT -> Fasteners.bolt(metal, d, l, l < 3 * d ? l * 0.94 : l * (0.5 + 0.2 * dice.nextDouble()));
            case SOCKET_BOLT -> Fasteners.socketBolt(metal, d, l);
            case NUT -> Fasteners.nut(metal, d);
            case FLANGE_NUT -> Fasteners.flangeNut(metal, d);
            case WASHER -> Fasteners.washer(metal, d, d * (0.98 + 0.5 * dice.nextDouble()));
            case SPRING_WASHER -> Fasteners.springWasher(metal, d);
            case SCREW -> Fasteners.screw(metal, d, l);
            case BEARING -> bearing(drawing, dice, colour);
            case WRENCH -> Tools.wrench(metal, 0.062 + 0.02 * dice.nextDouble());
            default ->
                Tools.screwdriver(
                                Surface.plastic(colour),
                                Surface.plastic(dice.nextBoolean() ? 0x232427 : 0xe8b021),
                                Surface.metal(STEEL))
                        .placed(Place.HERE.moved(0, -0.5, 0).leant(-90))
                        .rested();
        };
    }

    private static Shape bearing(Drawing drawing, Random dice, int colour) {
        double hole = 0.22 + 0.08 * dice.nextDouble(), wide = 0.22 + 0.1 * dice.nextDouble();
        boolean open = drawing.pattern() % 2 == 0;
        Surface shield = open ? Surface.brushed(0xc9a45c) : Surface.matte(colour == STEEL ? 0x23262b : colour);
        Shape bearing = Tools.bearing(Surface.metal(STEEL), Surface.metal(0xe6e6e6), shield, open, hole, 0.62, wide);
        return dice.nextBoolean()
                ? bearing
                : bearing.placed(Place.HERE.tipped(66).spun(24)).rested();
    }

    private static Shape household(Drawing drawing, Random dice, int colour) {
        Surface steel = Surface.brushed(STEEL);
        return switch (drawing.kind()) {
            case BOTTLE -> bottle(drawing, dice, colour, steel);
            case MUG -> mug(drawing, dice, colour);
            case UMBRELLA -> umbrella(drawing, dice);
            case STORAGE_BOX ->
                Household.storage(
                        drawing.pattern() % 2 == 0
                                ? Surface.glass(0xeef6fb, 0.62f)
                                : Surface.plastic(Tone.mix(colour, 0xffffff, 0.7)),
                        Surface.plastic(colour),
                        Surface.cloth(Tone.mix(0xe2b49c, 0x9fb8c8, dice.nextDouble())),
                        1.0 + 0.4 * dice.nextDouble(),
                        0.5 + 0.35 * dice.nextDouble(),
                        0.8);
            case CARTON -> carton(drawing, dice, colour);
            case ZIP_BAG -> zipBag(drawing, dice, colour);
            case TAPE -> tape(dice, colour);
            case BULB ->
                Electrics.bulb(
                        Surface.glossy(drawing.pattern() % 2 == 0 ? 0xf8f6f0 : 0xfbe7b8)
                                .glowing(0.12f),
                        Surface.plastic(colour),
                        Surface.metal(dice.nextInt(3) == 0 ? 0xd9b25f : 0xc9ccd0),
                        dice.nextInt(3));
            case SOCKET ->
                Electrics.plate(
                        Surface.plastic(colour),
                        Surface.matte(0x202124),
                        rim(colour, dice),
                        Math.floorMod(drawing.pattern(), 4));
            case CABLE_REEL ->
                Electrics.reel(
                        drum(dice),
                        Surface.plastic(colour),
                        0.46 + 0.1 * dice.nextDouble(),
                        0.4 + 0.2 * dice.nextDouble(),
                        0.022 + 0.012 * dice.nextDouble());
            default ->
                Electrics.coil(
                        Surface.plastic(colour),
                        Surface.plastic(0x26282b),
                        0.5,
                        0.03 + 0.012 * dice.nextDouble(),
                        3 + dice.nextInt(3));
        };
    }

    private static Surface rim(int colour, Random dice) {
        return dice.nextInt(3) == 0 ? Surface.brushed(0xc9b27a) : Surface.plastic(Tone.mix(colour, 0x808080, 0.25));
    }

    private static Surface drum(Random dice) {
        int[] colours = {0x2b2d31, 0xd9d9d6, 0xc7a06b, 0x3d5a80};
        return Surface.plastic(colours[dice.nextInt(colours.length)]);
    }

    private static Shape bottle(Drawing drawing, Random dice, int colour, Surface steel) {
        Surface paint = dice.nextBoolean() ? Surface.matte(colour).shiny(0.03f, 1) : Surface.plastic(colour);
        int[] lids = {0x25272b, 0xf1f0ec, 0x25272b};
        Surface lid = dice.nextInt(4) == 0 ? steel : Surface.plastic(lids[dice.nextInt(3)]);
        return Vessels.bottle(colour == STEEL ? steel : paint, steel, lid, Math.floorMod(drawing.pattern(), 3));
    }

    private static Shape mug(Drawing drawing, Random dice, int colour) {
        Surface glaze = Surface.glossy(colour);
        Surface outside = drawing.pattern() == Prints.PLAIN
                ? glaze
                : Surface.glossy(0xffffff)
                        .with(Prints.cloth(drawing.pattern(), 0xf6f3ec, colour, (int) drawing.seed(), 6, 2));
        Surface inside = Surface.glossy(dice.nextBoolean() ? 0xf6f3ec : Tone.mix(colour, 0xffffff, 0.5));
        return Vessels.mug(
                        outside,
                        inside,
                        Surface.matte(0xd8c7a8),
                        0.68 + 0.2 * dice.nextDouble(),
                        0.05 * dice.nextDouble(),
                        0.06 * dice.nextDouble())
                .placed(Place.HERE.spun(24 + dice.nextInt(20)));
    }

    private static Shape umbrella(Drawing drawing, Random dice) {
        Surface cloth = Surface.cloth(0xffffff)
                .with(Prints.cloth(
                        drawing.pattern(),
                        drawing.colour(),
                        Tone.mix(drawing.colour(), 0xffffff, 0.75),
                        (int) drawing.seed(),
                        16,
                        5));
        Surface handle = Surface.plastic(dice.nextBoolean() ? 0x2a2420 : 0x8a5a33);
        return Household.umbrella(cloth, Surface.metal(STEEL), handle)
                .placed(Place.HERE.leant(58 + dice.nextInt(10)).spun(dice.nextInt(24) - 12))
                .rested();
    }

    private static Shape carton(Drawing drawing, Random dice, int colour) {
        Surface board = Packaging.board(colour, 3);
        double wide = 0.8 + 0.6 * dice.nextDouble(), tall = 0.45 + 0.5 * dice.nextDouble();
        Surface tape = Surface.plastic(dice.nextInt(3) == 0 ? 0xf0ede6 : Tone.mix(colour, 0xf3dcb4, 0.5));
        Shape carton = drawing.pattern() % 3 == 1
                ? Packaging.opened(board, wide, tall, 0.85)
                : Packaging.carton(
                        board,
                        drawing.pattern() % 3 == 2 ? board : Packaging.printed(colour, 0x3a2c20, (int) drawing.seed()),
                        tape,
                        wide,
                        tall,
                        0.85);
        return carton.placed(Place.HERE.spun(26 + dice.nextInt(14)));
    }

    private static Shape zipBag(Drawing drawing, Random dice, int colour) {
        Shape bag = new Shape();
        boolean foil = drawing.pattern() % 3 == 2;
        Surface film =
                foil ? Surface.brushed(colour) : Surface.glass(0xe6eef4, drawing.pattern() % 3 == 0 ? 0.66f : 0.35f);
        if (!foil) {
            bag.add(Foods.heap(dice.nextInt(5), 26, 0.24, 0.13, dice.nextInt(100)), Place.at(0, -0.03, 0.16));
        }
        bag.add(
                Packaging.zipBag(
                        film,
                        Surface.plastic(foil ? Tone.mix(colour, 0, 0.4) : colour),
                        0.8,
                        0.95 + 0.3 * dice.nextDouble(),
                        0.13,
                        (int) drawing.seed()),
                Place.HERE);
        return bag;
    }

    private static Shape tape(Random dice, int colour) {
        Surface film = Surface.plastic(colour).shiny(0.07f, 0);
        double wide = 0.22 + 0.22 * dice.nextDouble();
        return Packaging.tape(
                film,
                Packaging.wound(Tone.mix(colour, 0x6b4a2a, 0.12)),
                Surface.paper(dice.nextBoolean() ? 0xb98f63 : 0xefece4),
                0.5,
                wide);
    }
}
