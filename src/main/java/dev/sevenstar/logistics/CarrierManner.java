package dev.sevenstar.logistics;

import java.time.Duration;

/**
 * How a carrier that the house plays behaves now.
 *
 * @param paused whether its parcels stay where they are
 * @param stepMinutes from one station to the next
 */
public record CarrierManner(CarrierCode carrier, boolean paused, int stepMinutes) {

    public static final int LONGEST_STEP = 1440;
    private static final int USUAL_STEP = 480;

    public CarrierManner {
        if (stepMinutes < 1 || stepMinutes > LONGEST_STEP) throw new IllegalArgumentException("step " + stepMinutes);
    }

    public static CarrierManner usual(CarrierCode carrier) {
        return new CarrierManner(carrier, false, USUAL_STEP);
    }

    Duration step() {
        return Duration.ofMinutes(stepMinutes);
    }
}
