package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.InboxRow;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import org.jspecify.annotations.Nullable;

/** A line of the inbox with everything said already. */
record InquiryRow(
        String number,
        String href,
        boolean unread,
        @Nullable String cover,
        String title,
        String buyer,
        String company,
        String ask,
        String lastText,
        InquiryWords.Mark state,
        InquiryWords.@Nullable Mark clock,
        String assignee,
        String lastAt,
        String lastIso) {

    static InquiryRow of(InboxRow row, InquiryWords words) {
        var number = Ids.text(row.id());
        return new InquiryRow(
                number,
                "/workbench/inquiries/" + number,
                row.shopUnread() > 0,
                row.listingCover(),
                row.listingTitle(),
                row.buyerName(),
                row.buyerCompany(),
                words.ask(row.askQuantity(), row.listingUnit(), row.askTargetFen()),
                row.lastText(),
                words.state(row.state()),
                words.clock(row.state(), row.turn(), row.waitingSince(), row.amberAt(), row.dueAt()),
                row.assigneeName(),
                Times.minute(row.lastAt()),
                row.lastAt().toString());
    }
}
