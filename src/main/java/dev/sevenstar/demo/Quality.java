package dev.sevenstar.demo;

/** How well a listing of the demo market is made; each flag that is off costs its star. */
record Quality(boolean title, boolean attributes, boolean white, boolean video, boolean sales, boolean detail) {

    static final Quality BEST = new Quality(true, true, true, true, true, true);

    private static final Quality[] MIX = {
        BEST,
        without("v"),
        BEST,
        without("vw"),
        BEST,
        without("v"),
        without("vd"),
        without("vwa"),
        without("v"),
        without("vw"),
        without("vwad"),
        without("w"),
        without("vw"),
        without("vwads"),
        without("vwa"),
        without("vwadst"),
    };

    static Quality of(int n) {
        return MIX[Math.floorMod(n, MIX.length)];
    }

    private static Quality without(String lacks) {
        return new Quality(
                !lacks.contains("t"),
                !lacks.contains("a"),
                !lacks.contains("w"),
                !lacks.contains("v"),
                !lacks.contains("s"),
                !lacks.contains("d"));
    }
}
