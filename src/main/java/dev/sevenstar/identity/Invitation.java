package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import java.time.Instant;

/** A seat in a shop, offered by letter and not taken yet. */
public record Invitation(
        long shopId, long id, String shopName, String email, Role role, String invitedBy, Instant expiresAt) {

    public String number() {
        return Ids.text(id);
    }
}
