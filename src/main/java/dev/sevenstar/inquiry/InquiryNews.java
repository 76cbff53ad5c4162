package dev.sevenstar.inquiry;

import dev.sevenstar.inquiry.events.InquiryAnswered;
import dev.sevenstar.inquiry.events.InquiryAssigned;
import dev.sevenstar.inquiry.events.InquiryMoved;
import dev.sevenstar.inquiry.events.InquiryOpened;
import dev.sevenstar.inquiry.events.MessageReceived;
import dev.sevenstar.inquiry.events.MessageSent;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.signals.Signals;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody what changed in an inquiry: other modules, letters to both sides, open pages. */
@Component
class InquiryNews {

    static final String SIGNAL = "inquiries-changed";

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Signals signals;
    private final UnreadInquiries unread;
    private final CountAnswers.Soon answers;

    InquiryNews(
            ApplicationEventPublisher events,
            Notices notices,
            Signals signals,
            UnreadInquiries unread,
            CountAnswers.Soon answers) {
        this.events = events;
        this.notices = notices;
        this.signals = signals;
        this.unread = unread;
        this.answers = answers;
    }

    void tell(Inquiry inquiry) {
        if (inquiry.state == InquiryState.UNVERIFIED) return;
        var opened = opened(inquiry);
        if (opened) events.publishEvent(new InquiryOpened(shop(inquiry), id(inquiry), inquiry.subject.id()));
        for (var message : inquiry.since.said) tell(inquiry, message);
        if (opened && inquiry.since.said.isEmpty()) received(inquiry, inquiry.lastMessageId);
        for (var t : inquiry.since.moved) moved(inquiry, t);
        for (var a : inquiry.since.assigned) events.publishEvent(assigned(inquiry, a));
        if (opened || !inquiry.since.moved.isEmpty()) answers.count(shop(inquiry));
        unread.changed(shop(inquiry));
        signals.shop(shop(inquiry), SIGNAL);
        if (inquiry.buyer.person() != null) signals.person(inquiry.buyer.person(), SIGNAL);
    }

    private static boolean opened(Inquiry inquiry) {
        var first = inquiry.version != null && inquiry.version == 0;
        return first || inquiry.since.moved.stream().anyMatch(t -> t.from() == InquiryState.UNVERIFIED);
    }

    private void tell(Inquiry inquiry, Message message) {
        switch (message.kind()) {
            case BUYER -> received(inquiry, message.id());
            case SELLER -> {
                var buyer = Objects.requireNonNullElse(inquiry.buyer.person(), 0L);
                events.publishEvent(new MessageSent(shop(inquiry), id(inquiry), message.id(), buyer));
                notices.buyerSoon(inquiry.key, message.id());
            }
            case NOTE -> {}
        }
    }

    private void received(Inquiry inquiry, long messageId) {
        if (inquiry.state == InquiryState.SPAM) return;
        events.publishEvent(new MessageReceived(shop(inquiry), id(inquiry), messageId, inquiry.assigneeId));
        notices.shopSoon(inquiry.key, messageId);
        events.publishEvent(notice(inquiry));
    }

    /** To the colleague who has the inquiry, else to everybody who may answer. */
    private static Notice notice(Inquiry inquiry) {
        var href = "/workbench/inquiries/" + inquiry.number();
        var name = inquiry.buyer.name();
        var title = inquiry.subject.title();
        return inquiry.assigneeId == 0
                ? Notice.toShop(shop(inquiry), "inquiry", href, "inquiry.notice.wrote", name, title)
                : Notice.toPerson(shop(inquiry), inquiry.assigneeId, href, "inquiry.notice.wrote", name, title);
    }

    private void moved(Inquiry inquiry, Transition t) {
        events.publishEvent(
                new InquiryMoved(shop(inquiry), id(inquiry), t.from().name(), t.to().name()));
        if (t.from() != InquiryState.NEW || t.to() != InquiryState.OPEN || t.by().personId() == null) return;
        var took = Duration.between(inquiry.openedAt, t.at()).toSeconds();
        events.publishEvent(new InquiryAnswered(shop(inquiry), id(inquiry), t.by().personId(), took));
    }

    private static InquiryAssigned assigned(Inquiry inquiry, Assignment a) {
        var by = Objects.requireNonNullElse(a.by().personId(), 0L);
        return new InquiryAssigned(shop(inquiry), id(inquiry), a.assigneeId(), by);
    }

    private static long shop(Inquiry inquiry) {
        return inquiry.key.shopId();
    }

    private static long id(Inquiry inquiry) {
        return inquiry.key.id();
    }
}
