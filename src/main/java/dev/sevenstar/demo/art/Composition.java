package dev.sevenstar.demo.art;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How the things of one picture are set up: alone, in a row of colours, in a group, close, beside their carton. */
final class Composition {
    private static final int[] TINTS = {0xeceae6, 0xe3e9ef, 0xf0e6e0, 0xe6ece4, 0xece6ee, 0xf1ecdf, 0xdfe4e8};

    private final Drawing drawing;
    private final View view;
    private final Random dice;
    private final Kind.Pose pose;

    Composition(Drawing drawing, View view) {
        this.drawing = drawing;
        this.view = view;
        this.dice = new Random(drawing.seed() * 31 + view.ordinal() * 101L);
        this.pose = drawing.kind().pose;
    }

    BufferedImage taken(int size) {
        Shape one = Goods.of(drawing);
        Shape things = things(one);
        Camera camera = camera(things);
        Backdrop backdrop = backdrop(one);
        BufferedImage picture = new Shot(things, camera, backdrop, size).taken();
        if (view == View.SIZES) {
            Measures.draw(picture, drawing, things, camera);
        }
        return picture;
    }

    private Shape things(Shape one) {
        return switch (view == View.PACKED && drawing.kind() == Kind.CARTON ? View.GROUP : view) {
            case COVER -> pose == Kind.Pose.SMALL ? handful(one, 3) : pose == Kind.Pose.LONG ? turned(one, 28) : one;
            case WHITE, CLOSE_UP ->
                pose == Kind.Pose.SMALL ? tall(one) ? lying(one) : one : pose == Kind.Pose.LONG ? turned(one, 35) : one;
            case SIZES -> one;
            case COLOURS -> row(colours());
            case GROUP -> pose == Kind.Pose.SMALL ? handful(one, 9) : row(repeated(one));
            case SCENE ->
                pose == Kind.Pose.SMALL
                        ? handful(one, 5)
                        : pose == Kind.Pose.WORN
                                ? one.placed(Place.HERE.tipped(-90).spun(dice.nextInt(16) - 8))
                                        .rested()
                                : one;
            case PACKED -> packed(one);
        };
    }

    private Camera camera(Shape things) {
        int pitch = drawing.kind().pitch + (view == View.GROUP ? 6 : view == View.SCENE ? 8 : 0);
        if (view == View.SCENE && pose == Kind.Pose.WORN) {
            pitch = 82;
        }
        if (view == View.SIZES) {
            pitch = pose == Kind.Pose.LAID ? 90 : pose == Kind.Pose.LONG ? 88 : flatThing() ? 78 : 5;
        }
        if (pose == Kind.Pose.WORN || pose == Kind.Pose.LAID) {
            pitch = Math.min(90, pitch + (view == View.SCENE ? 0 : dice.nextInt(4)));
        } else if (view != View.SIZES) {
            pitch += dice.nextInt(7) - 3;
        }
        double share = view == View.SIZES ? 0.56 : view == View.WHITE ? 0.76 : 0.82;
        Camera camera = Camera.framing(things, Math.max(3, pitch), share);
        return view == View.CLOSE_UP ? closer(camera, things) : camera;
    }

    private boolean flatThing() {
        return switch (drawing.kind()) {
            case WASHER, SPRING_WASHER, NUT, FLANGE_NUT, BEARING, TAPE, CABLE_COIL -> true;
            default -> false;
        };
    }

    private Camera closer(Camera camera, Shape things) {
        float[] box = things.extent();
        double right = (box[3] - box[0]) * 0.14 * (dice.nextBoolean() ? 1 : -1), up = (box[4] - box[1]) * 0.16;
        boolean laid = pose == Kind.Pose.LAID;
        return new Camera(
                camera.x() + right,
                camera.y() + (laid ? 0 : up),
                camera.z() - (laid ? (box[5] - box[2]) * 0.16 : 0),
                camera.pitch(),
                camera.distance(),
                camera.zoom() * 2.1);
    }

    private Backdrop backdrop(Shape one) {
        double wide = Math.max(0.5, length(one) * 1.4);
        return switch (view) {
            case WHITE, SIZES -> Backdrop.white();
            case SCENE ->
                dice.nextBoolean()
                        ? Backdrop.wood(woods(), dice.nextInt(1000), wide)
                        : Backdrop.stone(0xebe9e6, dice.nextInt(1000), wide);
            default ->
                Backdrop.sweep(TINTS[
                        (int) Math.floorMod(
                                drawing.seed() * 3 + view.ordinal() * (view == View.COLOURS ? 5L : 1L),
                                (long) TINTS.length)]);
        };
    }

    private static double length(Shape one) {
        float[] box = one.extent();
        return Math.max(box[3] - box[0], Math.max(box[4] - box[1], box[5] - box[2]));
    }

    private int woods() {
        int[] woods = {0xc79a6b, 0xdcc09a, 0x9a6b45, 0xe6d6bd};
        return woods[dice.nextInt(woods.length)];
    }

    private List<Shape> colours() {
        List<Shape> shapes = new ArrayList<>();
        for (int colour : drawing.colours()
                .subList(
                        0,
                        Math.min(
                                pose == Kind.Pose.WORN ? 3 : 4,
                                drawing.colours().size()))) {
            shapes.add(Goods.of(drawing.in(colour)));
        }
        if (shapes.size() == 1) {
            shapes.addAll(List.of(shapes.get(0), shapes.get(0)));
        }
        return shapes;
    }

    private List<Shape> repeated(Shape one) {
        if (pose == Kind.Pose.WORN || pose == Kind.Pose.LAID) {
            return List.of(one, Goods.of(drawing.in(drawing.second())));
        }
        List<Shape> shapes = colours();
        while (shapes.size() < 5) {
            shapes.add(shapes.size() % 2 == 1 ? one : shapes.get(shapes.size() / 2));
        }
        return shapes;
    }

    /** Side by side; from the fifth on in a second row behind. */
    private Shape row(List<Shape> shapes) {
        float[] box = shapes.get(0).extent();
        double wide = (box[3] - box[0]) * (pose == Kind.Pose.SMALL ? 1.25 : pose == Kind.Pose.WORN ? 1.02 : 1.1),
                deep = (box[5] - box[2]) * 1.15;
        boolean laid = pose == Kind.Pose.LAID || pose == Kind.Pose.LONG;
        int across = across(shapes.size(), box);
        Shape row = new Shape();
        for (int k = 0; k < shapes.size(); k++) {
            int line = k / across, inLine = Math.min(across, shapes.size() - line * across);
            double x = (k % across - (inLine - 1) / 2.0) * wide, z = -line * deep * (laid ? 1.05 : 0.95);
            row.add(
                    shapes.get(k).placed(Place.HERE.spun(pose == Kind.Pose.STANDING ? dice.nextInt(14) - 7 : 0)),
                    Place.at(x, 0, z));
        }
        return row;
    }

    private int across(int count, float[] box) {
        if (pose == Kind.Pose.LONG) {
            return 1;
        }
        boolean broad = box[3] - box[0] > 0.75 * (box[4] - box[1]) && pose != Kind.Pose.SMALL && pose != Kind.Pose.WORN;
        return count == 4 && broad ? 2 : count > 4 ? 3 : count;
    }

    /** Small parts: long ones laid out side by side with one or two standing behind, flat ones as they fall. */
    private Shape handful(Shape one, int count) {
        return tall(one) ? laidOut(one, count) : fallen(one, count);
    }

    private Shape laidOut(Shape one, int count) {
        float[] box = one.extent();
        double wide = (box[3] - box[0]) * 1.25, tall = box[4] - box[1];
        int standing = count / 3, lying = count - standing;
        Shape hand = new Shape(), flat = one.placed(Place.HERE.tipped(90)).rested();
        for (int k = 0; k < lying; k++) {
            double turn = dice.nextInt(9) - 4 + (k % 2 == 1 && count > 4 ? 180 : 0);
            hand.add(
                    flat.placed(Place.HERE.moved(0, 0, -tall / 2).spun(turn)),
                    Place.at((k - (lying - 1) / 2.0) * wide, 0, tall * 0.52));
        }
        for (int k = 0; k < standing; k++) {
            hand.add(
                    one.placed(Place.HERE.spun(dice.nextInt(60))),
                    Place.at((k - (standing - 1) / 2.0) * wide * 1.6, 0, -wide * 0.8));
        }
        return hand.placed(Place.HERE.spun(22 + dice.nextInt(20)));
    }

    private Shape fallen(Shape one, int count) {
        float[] box = one.extent();
        double reach = Math.max(box[3] - box[0], box[4] - box[1]) * 0.56;
        Shape hand = new Shape();
        for (int k = 0; k < count; k++) {
            double a = k * 2.399963 + dice.nextDouble() * 0.3, far = k == 0 ? 0 : reach * (0.95 + 0.62 * Math.sqrt(k));
            Shape piece = k % 3 == 2 ? leaning(one) : one;
            hand.add(
                    piece.placed(Place.HERE.spun(dice.nextInt(360))),
                    Place.at(far * Math.sin(a), 0, far * Math.cos(a)));
        }
        return hand;
    }

    private Shape leaning(Shape one) {
        return drawing.kind() == Kind.WASHER || drawing.kind() == Kind.SPRING_WASHER
                ? one
                : one.placed(Place.HERE.tipped(90)).rested();
    }

    private boolean tall(Shape one) {
        float[] box = one.extent();
        return box[4] - box[1] > 1.6 * (box[3] - box[0]);
    }

    private Shape lying(Shape one) {
        return one.placed(Place.HERE.tipped(90).spun(52)).rested();
    }

    private Shape turned(Shape one, int degrees) {
        return one.placed(Place.HERE.spun(degrees + dice.nextInt(12)));
    }

    /** Beside an open carton; clothes are shown from front and back instead. */
    private Shape packed(Shape one) {
        if (pose == Kind.Pose.WORN) {
            return row(List.of(one, one.placed(Place.HERE.spun(180))));
        }
        if (pose == Kind.Pose.LAID) {
            return turned(one, -20);
        }
        return pose == Kind.Pose.SMALL && tall(one)
                ? boxful(one.placed(Place.HERE.tipped(90)).rested())
                : boxful(one);
    }

    private Shape boxful(Shape one) {
        float[] box = one.extent();
        double wide = Math.max(box[3] - box[0], box[5] - box[2]) * 1.9,
                tall = Math.max(wide * 0.55, (box[4] - box[1]) * 0.75);
        Shape carton = Packaging.opened(Packaging.board(0xc79a67, 5), 1.15, tall / wide, 0.85);
        Shape scene = new Shape().add(carton.placed(Place.HERE.sized(wide).spun(24)), Place.HERE);
        for (int k = 0; k < 4; k++) {
            scene.add(
                    one.placed(Place.HERE.spun(k * 70)),
                    Place.at((k % 2 - 0.5) * wide * 0.42, tall * 0.32, (k / 2 - 0.5) * wide * 0.34));
        }
        scene.add(one.placed(Place.HERE.spun(20)), Place.at(-wide * 0.42, 0, wide * 0.86));
        return scene.add(one.placed(Place.HERE.spun(-30)), Place.at(wide * 0.32, 0, wide * 0.92));
    }
}
