package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.UnreadInquiries;
import dev.sevenstar.shared.web.NavEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class InboxNav implements NavEntry {

    private final UnreadInquiries unread;

    InboxNav(UnreadInquiries unread) {
        this.unread = unread;
    }

    @Override
    public Area area() {
        return Area.WORKBENCH;
    }

    @Override
    public String key() {
        return "inquiry.nav";
    }

    @Override
    public String href() {
        return "/workbench/inquiries";
    }

    @Override
    public String icon() {
        return "inquiry";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public @Nullable Integer badge(long shopId) {
        return unread.of(shopId);
    }
}
