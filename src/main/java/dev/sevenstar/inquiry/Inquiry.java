package dev.sevenstar.inquiry;

import static dev.sevenstar.inquiry.InquiryState.CLOSED;
import static dev.sevenstar.inquiry.InquiryState.LOST;
import static dev.sevenstar.inquiry.InquiryState.NEW;
import static dev.sevenstar.inquiry.InquiryState.OPEN;
import static dev.sevenstar.inquiry.InquiryState.QUOTED;
import static dev.sevenstar.inquiry.InquiryState.SPAM;
import static dev.sevenstar.inquiry.InquiryState.UNVERIFIED;
import static dev.sevenstar.inquiry.InquiryState.WON;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A buyer's question to a shop and how it goes on. The conversation grows without end, so what is
 * said, moved and assigned while it is in memory is written by {@link InquiryBook} when it is saved.
 */
@Table("inquiry")
public class Inquiry {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final ShopKey key;

    @Version
    @Nullable
    Long version;

    final InquirySource source;
    InquiryState state;
    Pile pile;
    Party turn = Party.SHOP;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "listing_")
    final Subject subject;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "buyer_")
    final Asker buyer;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "ask_")
    Ask ask;

    long assigneeId;
    String assigneeName = "";
    Instant openedAt;
    Instant askedAt;
    Instant lastAt;
    long activity;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    AnswerClock clock = AnswerClock.STILL;

    long lastMessageId;
    String lastText = "";

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    Reading reading = Reading.NOTHING;

    @Transient
    final Happenings since = new Happenings();

    @PersistenceCreator
    Inquiry(
            ShopKey key,
            InquirySource source,
            InquiryState state,
            Subject subject,
            Asker buyer,
            Ask ask,
            Instant openedAt,
            Instant askedAt,
            Instant lastAt) {
        this.key = key;
        this.source = source;
        this.state = state;
        this.pile = state.pile();
        this.subject = subject;
        this.buyer = buyer;
        this.ask = ask;
        this.openedAt = openedAt;
        this.askedAt = askedAt;
        this.lastAt = lastAt;
        this.activity = Rank.of(lastAt, key.id());
    }

    /** A buyer asks for the first time; a visitor's question waits until the address is confirmed. */
    public static Inquiry ask(
            long shopId,
            Subject subject,
            Asker buyer,
            Ask ask,
            MessageContent content,
            AnswerTime answer,
            Instant now) {
        var state = buyer.visitor() ? UNVERIFIED : NEW;
        var inquiry =
                new Inquiry(ShopKey.next(shopId), InquirySource.LISTING, state, subject, buyer, ask, now, now, now);
        inquiry.hear(content, ask, now);
        if (!buyer.visitor()) inquiry.startClock(answer, now);
        return inquiry;
    }

    /** The visitor's address is confirmed: now the shop sees the question, and its clock starts. */
    public void verify(AnswerTime answer, Instant now) {
        move(NEW, null, "", Author.HOUSE, now);
        openedAt = now;
        touch(now);
        unreadForShop(1);
        clock = clock.waiting(now);
        startClock(answer, now);
    }

    /** The buyer asks about the same listing again. */
    public void askAgain(Ask newAsk, MessageContent content, AnswerTime answer, Instant now) {
        ask = newAsk;
        askedAt = now;
        reopenFor(answer, now);
        hear(content, newAsk, now);
    }

    /** The buyer writes. */
    public void receive(MessageContent content, AnswerTime answer, Instant now) {
        reopenFor(answer, now);
        hear(content, null, now);
    }

    /** A colleague answers the buyer; who answers an inquiry of nobody has taken it. */
    public void reply(Author by, MessageContent content, Instant now) {
        if (!state.live() && state != WON) throw new InquiryStateRefused(state);
        if (state == NEW) move(OPEN, null, "", by, now);
        clock = clock.answered(now);
        turn = Party.BUYER;
        say(MessageKind.SELLER, by, content, null, now);
        reading = reading.moreForBuyer();
        if (assigneeId == 0 && by.personId() != null) assign(by.personId(), by.name(), by, now);
    }

    /** An answer that names a price: now it is the buyer who decides. */
    public void quote(Author by, MessageContent content, Instant now) {
        reply(by, content, now);
        if (state != QUOTED) move(QUOTED, null, "", by, now);
    }

    /** For colleagues alone. Nothing the buyer can see changes. */
    public void note(Author by, MessageContent content, Instant now) {
        since.said.add(Message.of(MessageKind.NOTE, by, content, null, now));
    }

    public void close(Author by, Instant now) {
        finish(CLOSED, null, "", by, now);
    }

    /** @param detail in the merchant's own words, may be empty */
    public void lose(LostReason reason, String detail, Author by, Instant now) {
        finish(LOST, reason, detail, by, now);
    }

    /** @param orderNumber of the order that came of it, may be empty */
    public void win(String orderNumber, Author by, Instant now) {
        finish(WON, null, orderNumber, by, now);
    }

    public void markSpam(Author by, Instant now) {
        finish(SPAM, null, "", by, now);
        unreadForShop(0);
    }

    /** Undoes closing, losing, winning or marking as spam; the first answer is due as it was. */
    public void reopen(Author by, AnswerTime answer, Instant now) {
        if (state.live() || state == UNVERIFIED) throw new InquiryStateRefused(state);
        move(!clock.answered() ? NEW : OPEN, null, "", by, now);
        if (!clock.answered()) startClock(answer, openedAt);
    }

    /** @param personId 0 for nobody */
    public void assign(long personId, String name, Author by, Instant now) {
        if (personId == assigneeId) return;
        assigneeId = personId;
        assigneeName = name;
        since.assigned.add(new Assignment(Ids.next(), personId, name, by, now));
    }

    private void hear(MessageContent content, @Nullable Ask asked, Instant now) {
        if (turn == Party.BUYER || clock.waitingSince() == null) clock = clock.waiting(now);
        turn = Party.SHOP;
        say(MessageKind.BUYER, Author.of(buyer), content, asked, now);
        if (state != SPAM && state != UNVERIFIED) unreadForShop(reading.shopUnread() + 1);
    }

    private void say(MessageKind kind, Author by, MessageContent content, @Nullable Ask asked, Instant now) {
        var message = Message.of(kind, by, content, asked, now);
        since.said.add(message);
        lastMessageId = message.id();
        lastText = message.preview();
        touch(now);
    }

    private void touch(Instant now) {
        lastAt = now;
        activity = Rank.of(now, key.id());
        unreadForShop(reading.shopUnread());
    }

    private void unreadForShop(int messages) {
        reading = reading.forShop(messages, activity);
    }

    private void reopenFor(AnswerTime answer, Instant now) {
        if (!state.reopens()) return;
        move(!clock.answered() ? NEW : OPEN, null, "", Author.of(buyer), now);
        if (!clock.answered()) startClock(answer, now);
    }

    private void finish(InquiryState to, @Nullable LostReason reason, String detail, Author by, Instant now) {
        move(to, reason, detail, by, now);
        clock = clock.stopped();
    }

    private void move(InquiryState to, @Nullable LostReason reason, String detail, Author by, Instant now) {
        if (!state.canBecome(to)) throw new InquiryStateRefused(state);
        since.moved.add(new Transition(Ids.next(), state, to, reason, detail, by, now));
        state = to;
        pile = to.pile();
    }

    private void startClock(AnswerTime answer, Instant asked) {
        clock = clock.due(answer.since(asked), key.id());
    }

    /** The buyer, as the one who does something. */
    public Author asAuthor() {
        return Author.of(buyer);
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public InquiryState state() {
        return state;
    }

    public Subject subject() {
        return subject;
    }

    public Asker buyer() {
        return buyer;
    }

    public Ask ask() {
        return ask;
    }

    public long assigneeId() {
        return assigneeId;
    }

    public String assigneeName() {
        return assigneeName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public AnswerClock clock() {
        return clock;
    }

    public Party turn() {
        return turn;
    }

    public long lastMessageId() {
        return lastMessageId;
    }

    public Reading reading() {
        return reading;
    }
}
