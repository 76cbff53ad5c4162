package dev.sevenstar.inquiry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was said, moved and assigned in the transaction that saves the inquiry, and tells the others. */
@Component
class InquiryBook implements AfterSaveCallback<Inquiry> {

    private final JdbcClient jdbc;
    private final InquiryNews news;

    InquiryBook(JdbcClient jdbc, InquiryNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @Override
    public Inquiry onAfterSave(Inquiry inquiry) {
        var since = inquiry.since;
        since.said.forEach(m -> write(inquiry, m));
        since.moved.forEach(t -> write(inquiry, t));
        since.assigned.forEach(a -> write(inquiry, a));
        news.tell(inquiry);
        since.clear();
        return inquiry;
    }

    private void write(Inquiry inquiry, Message m) {
        var ask = m.ask();
        jdbc.sql("""
                insert into inquiry_message (shop_id, inquiry_id, id, kind, author_id, author_name, body, files, quantity, target_fen, request_key, at)
                values (:shop, :inquiry, :id, :kind, :author, :name, :body, :files, :quantity, :target, :request, :at)""")
                .param("shop", inquiry.key.shopId())
                .param("inquiry", inquiry.key.id())
                .param("id", m.id())
                .param("kind", m.kind().name())
                .param("author", m.author().personId())
                .param("name", m.author().name())
                .param("body", m.content().text())
                .param("files", m.content().files())
                .param("quantity", ask == null ? null : ask.quantity())
                .param("target", ask == null ? null : ask.targetFen())
                .param("request", m.content().requestKey())
                .param("at", utc(m.at()))
                .update();
    }

    private void write(Inquiry inquiry, Transition t) {
        jdbc.sql("""
                insert into inquiry_transition (shop_id, inquiry_id, id, from_state, to_state, reason, detail, by_party, by_id, by_name, at)
                values (:shop, :inquiry, :id, :from, :to, :reason, :detail, :party, :by, :name, :at)""")
                .param("shop", inquiry.key.shopId())
                .param("inquiry", inquiry.key.id())
                .param("id", t.id())
                .param("from", t.from().name())
                .param("to", t.to().name())
                .param("reason", t.reason() == null ? null : t.reason().name())
                .param("detail", t.detail())
                .param("party", t.by().party().name())
                .param("by", t.by().personId())
                .param("name", t.by().name())
                .param("at", utc(t.at()))
                .update();
    }

    private void write(Inquiry inquiry, Assignment a) {
        jdbc.sql("""
                insert into inquiry_assignment (shop_id, inquiry_id, id, assignee_id, assignee_name, by_id, by_name, at)
                values (:shop, :inquiry, :id, :assignee, :assigneeName, :by, :name, :at)""")
                .param("shop", inquiry.key.shopId())
                .param("inquiry", inquiry.key.id())
                .param("id", a.id())
                .param("assignee", a.assigneeId())
                .param("assigneeName", a.assigneeName())
                .param("by", a.by().personId())
                .param("name", a.by().name())
                .param("at", utc(a.at()))
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
