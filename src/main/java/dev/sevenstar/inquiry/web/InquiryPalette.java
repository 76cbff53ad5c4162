package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.Inbox;
import dev.sevenstar.inquiry.InboxQuery;
import dev.sevenstar.inquiry.InboxRow;
import dev.sevenstar.inquiry.InboxView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds inquiries by number, or by buyer, company, listing or last words. */
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
        return found(shopId, words, limit).stream()
                .map(r -> new Hit(
                        r.buyerName() + " · " + r.listingTitle(),
                        r.buyerCompany().isEmpty() ? null : r.buyerCompany(),
                        "/workbench/inquiries/" + Ids.text(r.id())))
                .toList();
    }

    /** By number, else by words: first what goes on, then what is over. */
    private List<InboxRow> found(long shopId, String words, int limit) {
        var found =
                new ArrayList<>(inbox.chosen(shopId, Ids.find(words).stream().toList()));
        for (var view : List.of(InboxView.ALL, InboxView.CLOSED))
            if (found.size() < limit) found.addAll(page(shopId, view, words, limit - found.size()));
        return found;
    }

    private List<InboxRow> page(long shopId, InboxView view, String words, int limit) {
        return inbox.page(new InboxQuery(shopId, 0, view, null, 0, words, 0), limit)
                .rows();
    }
}
