package dev.sevenstar.demo.art;

/** Between the numbers of light and the numbers of a file: gamma, and a soft shoulder for what is too bright. */
final class Tone {
    /** The light that is pure white in the file. */
    static final float WHITE = 1.2f;

    private static final float[] LINEAR = new float[256];
    private static final byte[] BYTES = new byte[4096];

    static {
        for (int i = 0; i < 256; i++) {
            LINEAR[i] = (float) Math.pow(i / 255.0, 2.2);
        }
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = (byte) Math.round(255 * Math.pow(shoulder(2.0 * i / BYTES.length), 1 / 2.2));
        }
    }

    private Tone() {}

    static float linear(int channel) {
        return LINEAR[channel & 255];
    }

    /** Light of 0 … 2 as a channel of 0 … 255. */
    static int channel(float light) {
        int index = (int) (light * (BYTES.length / 2));
        return BYTES[index < 0 ? 0 : Math.min(index, BYTES.length - 1)] & 255;
    }

    static int mix(int a, int b, double share) {
        int red = (int) Math.round((a >> 16 & 255) + ((b >> 16 & 255) - (a >> 16 & 255)) * share);
        int green = (int) Math.round((a >> 8 & 255) + ((b >> 8 & 255) - (a >> 8 & 255)) * share);
        int blue = (int) Math.round((a & 255) + ((b & 255) - (a & 255)) * share);
        return red << 16 | green << 8 | blue;
    }

    private static double shoulder(double light) {
        double over = Math.min(1, (light - 0.8) / 0.4);
        return light < 0.8 ? light : 0.8 + 0.2 * (1 - (1 - over) * (1 - over));
    }
}
