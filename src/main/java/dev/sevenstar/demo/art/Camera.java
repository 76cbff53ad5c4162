package dev.sevenstar.demo.art;

/** Looks down at a point of the scene from a distance; a long lens, as for products. */
record Camera(double x, double y, double z, double pitch, double distance, double zoom) {

    /** Frames a thing wholly, so that it fills the given share of the picture and stands in its middle. */
    static Camera framing(Shape things, double pitch, double share) {
        double sin = Math.sin(Math.toRadians(pitch)), cos = Math.cos(Math.toRadians(pitch));
        double left = 1e9, right = -1e9, low = 1e9, high = -1e9, near = 1e9, far = -1e9;
        for (Part part : things.parts()) {
            float[] p = part.points();
            for (int i = 0; i < p.length; i += 3) {
                double up = p[i + 1] * cos - p[i + 2] * sin, toward = p[i + 1] * sin + p[i + 2] * cos;
                left = Math.min(left, p[i]);
                right = Math.max(right, p[i]);
                low = Math.min(low, up);
                high = Math.max(high, up);
                near = Math.min(near, toward);
                far = Math.max(far, toward);
            }
        }
        double up = (low + high) / 2, toward = (near + far) / 2, seen = Math.max(right - left, high - low);
        double distance = seen * 4.2 + (far - near) / 2;
        return new Camera(
                (left + right) / 2,
                up * cos + toward * sin,
                toward * cos - up * sin,
                pitch,
                distance,
                (distance - (far - near) * 0.4) * share / seen);
    }

    Camera nearer(double times) {
        return new Camera(x, y, z, pitch, distance, zoom * times);
    }

    Camera at(double x, double y, double z) {
        return new Camera(x, y, z, pitch, distance, zoom);
    }
}
