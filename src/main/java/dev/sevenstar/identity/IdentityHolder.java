package dev.sevenstar.identity;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;
import static dev.sevenstar.shared.privacy.DataSubject.SHOP;

import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** People and shops themselves: the last to be erased, because the others are found by what stands here. */
@Component
class IdentityHolder implements Holder {

    private static final String OWN = "person_id = :id";

    private static final String DECIDED =
            "what the platform recognised a shop as and punished it for is part of its record of the shop"
                    + " (E-Commerce Law Art. 31)";

    private final OpenSessions sessions;

    IdentityHolder(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public boolean isRoot() {
        return true;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "device",
                        "person_id, hash",
                        Part.deleted(PERSON, OWN, "id, browser, address, since, seen_at, trusted_until")),
                Holding.of(
                        "passkey",
                        "person_id, credential_id, public_key, attestation, sign_count, transports, verified, backup_eligible,"
                                + " backed_up",
                        Part.deleted(PERSON, OWN, "id, name, since, used_at")),
                Holding.of("recovery_code", "person_id, hash", Part.deleted(PERSON, OWN, "number")),
                Holding.of("authenticator", "person_id, secret, last_step", Part.deleted(PERSON, OWN, "since")),
                Holding.of("agreement", "person_id", Part.deleted(PERSON, OWN, "at, kind, version")),
                Holding.of("ticket", "hash, person_id", Part.deleted(PERSON, OWN, "expires_at, purpose")),
                Holding.of(
                        "invitation",
                        "hash, invited_by",
                        Part.deleted(PERSON, "email = :contact", "id, shop_id, email, role, expires_at"),
                        Part.deleted(PERSON, "invited_by = :id", ""),
                        Part.shopDeleted("id, email, role, expires_at")),
                Holding.of("buyer", "person_id", Part.deleted(PERSON, OWN, "since, company_name, kind, region_code")),
                Holding.of("staff", "person_id", Part.deleted(PERSON, OWN, "role")),
                Holding.of(
                        "membership",
                        "",
                        Part.deleted(PERSON, OWN, "shop_id, role"),
                        Part.shopDeleted("person_id, role")),
                Holding.of(
                        "person",
                        "version, password_hash, leaves_at",
                        Part.deleted(PERSON, "id = :id", "id, name, email, mobile, active, english, joined_at")),
                Holding.of(
                        "shop_recognition",
                        "shop_id, version, by_id, told_days",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", DECIDED),
                        Part.shopKept(
                                "id, kind, from_day, until_day, agreed_until, note, end_note, given_at, by_name",
                                DECIDED)),
                Holding.of(
                        "shop_penalty",
                        "shop_id, version, by_id, lifter_id",
                        Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", DECIDED),
                        Part.blanked(PERSON, "lifter_id = :id", "", "lifter_name = :closed", DECIDED),
                        Part.shopKept(
                                "id, kind, reason, points, from_at, until_at, given_at, by_name, lifted_at, lifter_name,"
                                        + " lift_note",
                                DECIDED)),
                Holding.of(
                        "shop",
                        "version, company_id, closes_at, closed_at",
                        Part.blanked(
                                SHOP,
                                "id = :id",
                                "id, name, business_model, region_code, introduction, mixed_min_fen, mixed_min_pieces, opened_at",
                                "introduction = '', mixed_min_fen = null, mixed_min_pieces = null,"
                                        + " closed_at = coalesce(closed_at, :now), version = version + 1",
                                "buyers read in their inquiries with whom they dealt: the name stays")),
                Holding.of(
                        "company",
                        "version",
                        Part.kept(
                                SHOP,
                                "id = (select company_id from shop where id = :id)",
                                "id, name, region_code, known_since",
                                "who stood behind the shop is part of the trade record (E-Commerce Law Art. 31)")),
                Holding.nobodys("legal_text", "the operator's own texts"));
    }

    /** Whoever came back in the days of grace and did not take the closure back. */
    @Override
    public void erase(DataSubject subject, long id) {
        if (subject == PERSON) sessions.endAll(id);
    }
}
