package dev.sevenstar.demo.art;

/** The goods the studio can build, how steeply each is looked at and how it stands on the table. */
public enum Kind {
    HEX_BOLT(26, Pose.SMALL),
    SOCKET_BOLT(26, Pose.SMALL),
    NUT(32, Pose.SMALL),
    FLANGE_NUT(32, Pose.SMALL),
    WASHER(38, Pose.SMALL),
    SPRING_WASHER(38, Pose.SMALL),
    SCREW(34, Pose.SMALL),
    BEARING(34, Pose.SMALL),
    WRENCH(58, Pose.LONG),
    SCREWDRIVER(52, Pose.LONG),
    DRESS(7, Pose.WORN),
    SHIRT(7, Pose.WORN),
    SKIRT(9, Pose.WORN),
    KIDS_SET(84, Pose.LAID),
    KIDS_TEE(84, Pose.LAID),
    BOTTLE(13, Pose.STANDING),
    STORAGE_BOX(22, Pose.TURNED),
    UMBRELLA(16, Pose.TURNED),
    MUG(22, Pose.TURNED),
    TEA_TIN(15, Pose.STANDING),
    TEA_BAG(13, Pose.STANDING),
    NUT_BAG(13, Pose.STANDING),
    DRIED_FRUIT(13, Pose.STANDING),
    CARTON(24, Pose.TURNED),
    ZIP_BAG(64, Pose.LAID),
    TAPE(30, Pose.STANDING),
    BULB(12, Pose.STANDING),
    SOCKET(9, Pose.TURNED),
    CABLE_REEL(26, Pose.STANDING),
    CABLE_COIL(34, Pose.STANDING);

    enum Pose {
        SMALL,
        LONG,
        WORN,
        LAID,
        STANDING,
        TURNED
    }

    final int pitch;
    final Pose pose;

    Kind(int pitch, Pose pose) {
        this.pitch = pitch;
        this.pose = pose;
    }

    /** Clothes. */
    public boolean isWorn() {
        return this == KIDS_SET || this == KIDS_TEE || pose == Pose.WORN;
    }
}
