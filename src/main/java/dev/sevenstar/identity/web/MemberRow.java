package dev.sevenstar.identity.web;

import dev.sevenstar.identity.ShopStaff.Member;
import dev.sevenstar.shared.Ids;
import java.util.Objects;

/** A colleague as the list shows them. */
record MemberRow(String number, String name, String contact, String role, boolean active, boolean self) {

    static MemberRow of(Member member, long viewer) {
        var contact = member.email() != null ? member.email() : Objects.requireNonNullElse(member.mobile(), "");
        return new MemberRow(
                Ids.text(member.personId()),
                member.name(),
                contact,
                member.role().name(),
                member.active(),
                member.personId() == viewer);
    }
}
