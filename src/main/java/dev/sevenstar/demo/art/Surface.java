package dev.sevenstar.demo.art;

import org.jspecify.annotations.Nullable;

/**
 * What a thing is made of: its colour in linear light, how much of it is metal, how strongly and how sharply it
 * mirrors the studio (0 mirror, 1 satin, 2 dull), and how much light passes.
 */
record Surface(
        float red,
        float green,
        float blue,
        float metal,
        float gloss,
        int roughness,
        float clear,
        float glow,
        @Nullable Texture texture) {

    static Surface plastic(int rgb) {
        return of(rgb, 0, 0.045f, 1);
    }

    static Surface glossy(int rgb) {
        return of(rgb, 0, 0.06f, 0);
    }

    static Surface matte(int rgb) {
        return of(rgb, 0, 0.018f, 2);
    }

    static Surface cloth(int rgb) {
        return of(rgb, 0, 0.006f, 2);
    }

    static Surface paper(int rgb) {
        return of(rgb, 0, 0.012f, 2);
    }

    static Surface metal(int rgb) {
        return of(rgb, 1, 1, 0);
    }

    static Surface brushed(int rgb) {
        return of(rgb, 1, 1, 1);
    }

    static Surface glass(int rgb, float clear) {
        return new Surface(
                Tone.linear(rgb >> 16), Tone.linear(rgb >> 8), Tone.linear(rgb), 0, 0.08f, 0, clear, 0, null);
    }

    private static Surface of(int rgb, float metal, float gloss, int roughness) {
        return new Surface(
                Tone.linear(rgb >> 16), Tone.linear(rgb >> 8), Tone.linear(rgb), metal, gloss, roughness, 0, 0, null);
    }

    Surface with(Texture cover) {
        return new Surface(red, green, blue, metal, gloss, roughness, clear, glow, cover);
    }

    Surface glowing(float light) {
        return new Surface(red, green, blue, metal, gloss, roughness, clear, light, texture);
    }

    Surface shiny(float strength, int sharpness) {
        return new Surface(red, green, blue, metal, strength, sharpness, clear, glow, texture);
    }

    boolean seeThrough() {
        return clear > 0;
    }
}
