package dev.sevenstar.shared;

import java.util.Arrays;

/** Where requests come from, as far as one can tell people apart: an IPv4 address, or an IPv6 network of /64. */
public final class Network {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Network() {}

    /** @param address as the servlet container says it: IPv6 without abbreviations is cut, anything else stays */
    public static String of(String address) {
        var groups = address.split(":", -1);
        if (groups.length < GROUPS_OF_A_NETWORK * 2 || address.contains("::")) return address;
        return String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK)) + "::/64";
    }
}
