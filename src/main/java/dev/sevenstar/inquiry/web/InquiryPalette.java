package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.Inbox;
import dev.sevenstar.inquiry.InboxQuery;
import dev.sevenstar.inquiry.InboxView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds inquiries in progress by buyer, company, listing or last words. */
@Component
class InquiryPalette implements PaletteSource {

    private final Inbox inbox;

    InquiryPalette(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String key() {
        return "inquiry.nav";
    }

    @Override
    public String icon() {
        return "inquiry";
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public List<Hit> find(long shopId, String words, int limit) {
        var query = new InboxQuery(shopId, 0, InboxView.ALL, null, 0, words, 0);
        return inbox.page(query, limit).rows().stream()
                .map(r -> new Hit(
                        r.buyerName() + " · " + r.listingTitle(),
                        r.buyerCompany().isEmpty() ? null : r.buyerCompany(),
                        "/workbench/inquiries/" + Ids.text(r.id())))
                .toList();
    }
}
