package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;

/** A person's place in the shop they work for now; a controller of the workbench takes it as an argument. */
public record Seat(long personId, String personName, long shopId, String shopName, Role role) {

    public String shopNumber() {
        return Ids.text(shopId);
    }

    public boolean may(String right) {
        return right.isEmpty() || role.rights().contains(right);
    }
}
