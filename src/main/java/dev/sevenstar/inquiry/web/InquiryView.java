package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.Invoice;
import dev.sevenstar.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One inquiry as either side's page shows it. */
record InquiryView(
        String number,
        InquiryState status,
        InquiryWords.Mark state,
        InquiryWords.@Nullable Mark clock,
        String listingHref,
        String title,
        @Nullable String cover,
        String tiers,
        @Nullable String minimum,
        List<Fact> facts,
        String buyer,
        String company,
        String kind,
        String region,
        @Nullable String email,
        @Nullable String mobile,
        boolean visitor,
        String assignee,
        String assigneeNumber,
        String seen) {

    record Fact(String name, String value) {}

    static InquiryView of(Inquiry inquiry, InquiryWords words) {
        var subject = inquiry.subject();
        var buyer = inquiry.buyer();
        var shared = buyer.contactShared();
        return new InquiryView(
                inquiry.number(),
                inquiry.state(),
                words.state(inquiry.state()),
                words.clock(
                        inquiry.state(),
                        inquiry.turn(),
                        inquiry.clock().waitingSince(),
                        inquiry.clock().amberAt(),
                        inquiry.clock().dueAt()),
                "/listings/" + Ids.text(subject.id()),
                subject.title(),
                subject.cover(),
                subject.tiers(),
                subject.minimum() == null ? null : words.quantity(subject.minimum(), subject.unit()),
                facts(inquiry.ask(), subject.unit(), words),
                buyer.name(),
                buyer.company(),
                buyer.kind().isEmpty() ? "" : words.say(buyer.kind()),
                words.region(buyer.region()),
                shared ? buyer.email() : null,
                shared ? buyer.mobile() : null,
                buyer.person() == null,
                inquiry.assigneeName(),
                inquiry.assigneeId() == 0 ? "" : Ids.text(inquiry.assigneeId()),
                Ids.text(inquiry.lastMessageId()));
    }

    public boolean open() {
        return status.live();
    }

    /** An answer can be its first quote. */
    public boolean quotable() {
        return status == InquiryState.NEW || status == InquiryState.OPEN;
    }

    public boolean answerable() {
        return status.live() || status == InquiryState.WON;
    }

    public boolean waitsForConfirmation() {
        return status == InquiryState.UNVERIFIED;
    }

    private static List<Fact> facts(Ask ask, String unit, InquiryWords words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("inquiry.fact.quantity"), words.quantity(ask.quantity(), unit)));
        if (ask.target() != null) facts.add(new Fact(words.say("inquiry.fact.target"), String.valueOf(ask.target())));
        if (ask.wantedOn() != null)
            facts.add(
                    new Fact(words.say("inquiry.fact.wanted-on"), ask.wantedOn().toString()));
        if (!ask.region().isEmpty()) facts.add(new Fact(words.say("inquiry.fact.region"), words.region(ask.region())));
        if (ask.invoice() != Invoice.NONE)
            facts.add(new Fact(
                    words.say("inquiry.fact.invoice"), words.say(ask.invoice().key())));
        if (ask.sample()) facts.add(new Fact(words.say("inquiry.fact.sample"), words.say("inquiry.yes")));
        return List.copyOf(facts);
    }
}
