package dev.sevenstar.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Dimension lines with numerals of our own strokes, so that no font is needed. */
final class Measures {
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('0', "M0,1.4 C0,-0.45 4,-0.45 4,1.4 L4,4.6 C4,6.45 0,6.45 0,4.6 Z"),
            Map.entry('1', "M0.6,1.4 L2.4,0 L2.4,6"),
            Map.entry('2', "M0.1,1.6 C0.1,-0.5 4,-0.5 3.9,1.7 C3.8,3.2 0.8,4.6 0.1,6 L4,6"),
            Map.entry('3', "M0.1,0 L3.7,0 L1.7,2.4 C4.8,2.3 4.8,6 1.9,6 C0.9,6 0.3,5.6 0,4.9"),
            Map.entry('4', "M3,6 L3,0 L0,4.3 L4.2,4.3"),
            Map.entry('5', "M3.7,0 L0.6,0 L0.3,2.7 C2.2,1.6 4.1,2.4 4,4.1 C3.9,6.4 0.9,6.5 0,5"),
            Map.entry('6', "M3.4,0.3 C1,0.6 0,2.4 0,4.2 C0,6.6 4,6.6 4,4.2 C4,1.9 0.8,1.9 0.1,3.7"),
            Map.entry('7', "M0,0 L4,0 L1.5,6"),
            Map.entry(
                    '8', "M2,2.8 C-0.2,2.7 -0.2,0 2,0 C4.2,0 4.2,2.7 2,2.8 C-0.6,2.9 -0.6,6 2,6 C4.6,6 4.6,2.9 2,2.8"),
            Map.entry('9', "M3.9,2.3 C3.2,4.1 0,4.1 0,1.8 C0,-0.6 4,-0.6 4,1.8 C4,3.6 3,5.4 0.6,5.7"),
            Map.entry('m', "M0,6 L0,2.4 M0,3.3 C0.5,2 2,2 2,3.4 L2,6 M2,3.4 C2.4,2 4,2 4,3.4 L4,6"),
            Map.entry('c', "M3.4,3 C2.4,1.8 0,2.2 0,4.2 C0,6.2 2.4,6.6 3.4,5.4"),
            Map.entry('.', "M1,5.8 L1,6"),
            Map.entry(' ', ""));

    private Measures() {}

    static void draw(BufferedImage picture, Drawing drawing, Shape things, Camera camera) {
        Net net = new Net(things.parts(), camera, picture.getWidth());
        float left = Float.MAX_VALUE, right = -left, top = left, bottom = -left;
        for (int i = 0; i < net.sx.length; i++) {
            left = Math.min(left, net.sx[i]);
            right = Math.max(right, net.sx[i]);
            top = Math.min(top, net.sy[i]);
            bottom = Math.max(bottom, net.sy[i]);
        }
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(new Color(0x4a4f57));
        float gap = picture.getWidth() * 0.055f;
        upright(pen, right + gap, top, bottom, right, gap);
        text(pen, words(drawing.tall()), right + gap * 1.35, (top + bottom) / 2, true);
        level(pen, bottom + gap, left, right, bottom, gap);
        text(pen, words(drawing.wide()), (left + right) / 2, bottom + gap * 1.95, false);
        pen.dispose();
    }

    private static String words(int millimetres) {
        return millimetres >= 200 ? millimetres / 10 + " cm" : millimetres + " mm";
    }

    private static void upright(Graphics2D pen, float x, float top, float bottom, float from, float gap) {
        pen.setStroke(new BasicStroke(2.2f));
        pen.draw(new Line2D.Float(x, top, x, bottom));
        pen.setStroke(new BasicStroke(1.3f));
        pen.draw(new Line2D.Float(from + gap * 0.2f, top, x + gap * 0.25f, top));
        pen.draw(new Line2D.Float(from + gap * 0.2f, bottom, x + gap * 0.25f, bottom));
        arrow(pen, x, top, 0, 1);
        arrow(pen, x, bottom, 0, -1);
    }

    private static void level(Graphics2D pen, float y, float left, float right, float from, float gap) {
        pen.setStroke(new BasicStroke(2.2f));
        pen.draw(new Line2D.Float(left, y, right, y));
        pen.setStroke(new BasicStroke(1.3f));
        pen.draw(new Line2D.Float(left, from + gap * 0.2f, left, y + gap * 0.25f));
        pen.draw(new Line2D.Float(right, from + gap * 0.2f, right, y + gap * 0.25f));
        arrow(pen, left, y, 1, 0);
        arrow(pen, right, y, -1, 0);
    }

    private static void arrow(Graphics2D pen, float x, float y, int dx, int dy) {
        Path2D head = new Path2D.Float();
        head.moveTo(x, y);
        head.lineTo(x + dx * 16 - dy * 5, y + dy * 16 - dx * 5);
        head.lineTo(x + dx * 16 + dy * 5, y + dy * 16 + dx * 5);
        head.closePath();
        pen.fill(head);
    }

    private static void text(Graphics2D pen, String words, double x, double y, boolean fromLeft) {
        double unit = 4.1, wide = words.length() * 5.6 * unit;
        pen.setStroke(new BasicStroke(0.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        AffineTransform old = pen.getTransform();
        pen.translate(fromLeft ? x : x - wide / 2, y - 3 * unit);
        pen.scale(unit, unit);
        for (char letter : words.toCharArray()) {
            pen.draw(path(STROKES.getOrDefault(letter, "")));
            pen.translate(5.6, 0);
        }
        pen.setTransform(old);
    }

    private static Path2D path(String strokes) {
        Path2D path = new Path2D.Double();
        String[] words = strokes.trim().isEmpty() ? new String[0] : strokes.split("[ ,]");
        for (int i = 0; i < words.length; ) {
            char kind = words[i].charAt(0);
            if (kind == 'Z') {
                path.closePath();
                i++;
            } else if (kind == 'C') {
                path.curveTo(
                        number(words[i]),
                        number(words[i + 1]),
                        number(words[i + 2]),
                        number(words[i + 3]),
                        number(words[i + 4]),
                        number(words[i + 5]));
                i += 6;
            } else if (kind == 'M') {
                path.moveTo(number(words[i]), number(words[i + 1]));
                i += 2;
            } else {
                path.lineTo(number(words[i]), number(words[i + 1]));
                i += 2;
            }
        }
        return path;
    }

    private static double number(String word) {
        return Double.parseDouble(Character.isLetter(word.charAt(0)) ? word.substring(1) : word);
    }
}
