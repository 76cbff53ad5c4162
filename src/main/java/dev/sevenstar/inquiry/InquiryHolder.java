package dev.sevenstar.inquiry;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;
import static dev.sevenstar.shared.privacy.DataSubject.SHOP;

import dev.sevenstar.shared.privacy.CopyFiles;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** An inquiry is the record of both sides: when one of them goes, it stays with the other, under no name. */
@Component
class InquiryHolder implements Holder {

    private static final String RECORD =
            "the other side's record of the trade, three years and longer (E-Commerce Law Art. 31)";

    /** The inquiry of a message, a move or a link. */
    private static final String ASKED = "exists (select 1 from inquiry i where i.shop_id = %1$s.shop_id"
            + " and i.id = %1$s.inquiry_id and i.buyer_person = :id)";

    private static final String ASKED_BY_LETTER = "exists (select 1 from inquiry i where i.shop_id = %1$s.shop_id"
            + " and i.id = %1$s.inquiry_id and i.buyer_email = :contact)";

    private static final String NO_BUYER =
            "buyer_name = :closed, buyer_company = '', buyer_kind = '', buyer_region = '',"
                    + " buyer_email = null, buyer_mobile = null, buyer_contact_shared = false";

    private final InquiryFiles files;

    InquiryHolder(InquiryFiles files) {
        this.files = files;
    }

    @Override
    public void addFiles(DataSubject subject, long id, CopyFiles copy) throws IOException {
        if (subject == SHOP) files.addAll(id, copy);
    }

    @Override
    public String module() {
        return "inquiry";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(links(), messages(), transitions(), assignments(), inquiries(), quickReplies(), answerRecords());
    }

    private static Holding links() {
        return Holding.of(
                "inquiry_link",
                "hash, shop_id, inquiry_id, expires_at",
                Part.deleted(PERSON, ASKED.formatted("inquiry_link"), ""),
                Part.deleted(PERSON, ASKED_BY_LETTER.formatted("inquiry_link"), ""),
                Part.shopKept("", "the way a visitor reads the answers; it ends by itself"));
    }

    private static Holding messages() {
        var said = "id, inquiry_id, at, kind, author_name, body, files, quantity, target_fen";
        var table = "inquiry_message";
        return Holding.of(
                table,
                "shop_id, author_id, request_key",
                Part.kept(
                        PERSON, "author_id = :id or (kind <> 'NOTE' and " + ASKED.formatted(table) + ")", said, RECORD),
                Part.blanked(PERSON, "author_id = :id", "", "author_name = :closed", RECORD),
                Part.blanked(
                        PERSON,
                        "kind = 'BUYER' and author_id is null and " + ASKED_BY_LETTER.formatted(table),
                        "",
                        "author_name = :closed",
                        RECORD),
                Part.blanked(
                        PERSON, "position(:contact in body) > 0", "", "body = replace(body, :contact, '***')", RECORD),
                Part.deleted(SHOP, "shop_id = :id and kind = 'NOTE'", ""),
                Part.shopKept(said, RECORD));
    }

    private static Holding transitions() {
        return Holding.of(
                "inquiry_transition",
                "shop_id, by_id",
                Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORD),
                Part.blanked(
                        PERSON,
                        "by_party = 'BUYER' and by_id is null and " + ASKED_BY_LETTER.formatted("inquiry_transition"),
                        "",
                        "by_name = :closed",
                        RECORD),
                Part.shopKept("id, inquiry_id, at, from_state, to_state, reason, detail, by_party, by_name", RECORD));
    }

    private static Holding assignments() {
        return Holding.of(
                "inquiry_assignment",
                "shop_id, assignee_id, by_id",
                Part.blanked(PERSON, "assignee_id = :id", "", "assignee_name = :closed", RECORD),
                Part.blanked(PERSON, "by_id = :id", "", "by_name = :closed", RECORD),
                Part.shopDeleted("id, inquiry_id, at, assignee_name, by_name"));
    }

    private static Holding inquiries() {
        var asked =
                "id, shop_id, source, state, listing_id, listing_title, listing_unit, listing_minimum, listing_tiers,"
                        + " buyer_name, buyer_company, buyer_kind, buyer_region, buyer_email, buyer_mobile, buyer_contact_shared,"
                        + " buyer_english, ask_quantity, ask_target_fen, ask_wanted_on, ask_region, ask_invoice, ask_sample, opened_at,"
                        + " asked_at, last_at, last_text, answered_at";
        return Holding.of(
                "inquiry",
                "version, pile, turn, listing_cover, buyer_key, buyer_person, assignee_id, activity, waiting_since, amber_at,"
                        + " due_at, due_rank, unread_rank, last_message_id, shop_unread, buyer_unread, shop_read_id,"
                        + " buyer_read_id",
                Part.blanked(PERSON, "buyer_person = :id", asked, NO_BUYER, RECORD),
                Part.blanked(
                        PERSON,
                        "buyer_person is null and buyer_email = :contact",
                        "",
                        NO_BUYER + ", buyer_key = 'gone:' || id",
                        RECORD),
                Part.blanked(PERSON, "assignee_id = :id", "", "assignee_name = :closed", RECORD),
                Part.blanked(
                        PERSON,
                        "position(:contact in last_text) > 0",
                        "",
                        "last_text = replace(last_text, :contact, '***')",
                        RECORD),
                Part.blanked(
                        SHOP,
                        "shop_id = :id",
                        asked + ", assignee_name",
                        "listing_cover = null, assignee_id = 0, assignee_name = ''",
                        RECORD));
    }

    private static Holding quickReplies() {
        return Holding.of("quick_reply", "shop_id, version", Part.shopDeleted("id, title, body"));
    }

    private static Holding answerRecords() {
        return Holding.of(
                "inquiry_answer_record",
                "shop_id",
                Part.shopDeleted(
                        "as_of, asked, answered, first_reply_seconds, week_reply_seconds, replies_by_day, arrivals_by_day"));
    }
}
