package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A shop's part in a campaign: what it answered, who signed the rules for it, and the listings it brings. Each listing
 * is decided by itself.
 */
public class Registration {

    public static final int ANSWER = 300;

    /** Of one shop for one campaign. */
    public record Key(long shopId, long campaignId) {}

    /** Who agreed to the rules in the shop's name. */
    public record Signature(long personId, String name, Instant at) {}

    private final Key key;
    private final long version;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private List<String> answers;
    private @Nullable Signature signature;

    Registration(
            Key key, long version, List<String> answers, @Nullable Signature signature, Collection<Entry> entries) {
        this.key = key;
        this.version = version;
        this.answers = List.copyOf(answers);
        this.signature = signature;
        entries.forEach(entry -> this.entries.put(entry.listingId(), entry));
    }

    /** Nothing chosen yet. */
    static Registration begin(Key key) {
        return new Registration(key, 0, List.of(), null, List.of());
    }

    /**
     * Brings a listing, or writes what it is offered at anew.
     *
     * @throws Refused while the staff have it
     */
    public void offer(long listingId, Offer offer) {
        entries.merge(listingId, Entry.draft(listingId, offer), (there, begun) -> there.with(offer));
    }

    /** A listing that nobody but the shop has seen is brought no more. */
    public void drop(long listingId) {
        if (entry(listingId).state() != EntryState.DRAFT) throw new Refused("campaign.refused.entry-closed");
        entries.remove(listingId);
    }

    /** @param given one to each of the campaign's questions, in their order; blank while it is not answered */
    public void answer(List<String> given) {
        if (given.stream().anyMatch(each -> each.length() > ANSWER))
            throw new Refused("campaign.refused.answer", ANSWER);
        answers = given.stream().map(String::strip).toList();
    }

    /**
     * Hands in everything that is being written. Whether each offer keeps to the rules has been asked before.
     *
     * @throws Refused if shops cannot register now, a question is open, there is nothing new, or there are too many
     */
    public void submit(Brief campaign, Stage stage, Signature by) {
        if (stage != Stage.REGISTERING) throw new Refused("campaign.refused.not-registering");
        requireAnswers(campaign.terms());
        var open =
                entries.values().stream().filter(each -> each.state().isOpen()).toList();
        if (open.isEmpty()) throw new Refused("campaign.refused.nothing-chosen");
        var most = Objects.requireNonNullElse(campaign.listingsPerShop(), Brief.MOST_LISTINGS);
        if (taking() > most) throw new Refused("campaign.refused.too-many", most);
        open.forEach(each -> entries.put(each.listingId(), each.submit(by.at())));
        signature = by;
    }

    /** What can be handed in now. @throws Refused as {@link #submit} does */
    public void handIn(Brief campaign, Stage stage, Signature by) {
        var returned = entries.values().stream()
                .filter(each -> each.state() == EntryState.RETURNED)
                .map(Entry::listingId)
                .toList();
        if (stage == Stage.REVIEWING && !returned.isEmpty()) returned.forEach(each -> resubmit(each, stage, by));
        else submit(campaign, stage, by);
    }

    /** What was returned may be mended while others are being reviewed. @throws Refused once buyers are told */
    public void resubmit(long listingId, Stage stage, Signature by) {
        if (entry(listingId).state() != EntryState.RETURNED || stage.compareTo(Stage.REVIEWING) > 0)
            throw new Refused("campaign.refused.not-registering");
        change(listingId, each -> each.submit(by.at()));
        signature = by;
    }

    private void requireAnswers(Terms terms) {
        var asked = terms.questions().size();
        if (answers.size() < asked || answers.stream().limit(asked).anyMatch(String::isBlank))
            throw new Refused("campaign.refused.unanswered");
    }

    /** How many listings take part or would. */
    long taking() {
        return entries.values().stream()
                .filter(each -> each.state() != EntryState.REJECTED && each.state() != EntryState.WITHDRAWN)
                .count();
    }

    /**
     * Takes a listing back: at once while nobody has approved it, else by asking, until buyers are told.
     *
     * @param why needed for asking
     */
    public void withdraw(long listingId, String why, Stage stage) {
        if (stage.compareTo(Stage.REVIEWING) > 0) throw new Refused("campaign.refused.withdraw-late");
        change(listingId, each -> each.state().isHeld() ? each.ask(why) : each.withdraw());
    }

    void approve(long listingId, Instant now) {
        change(listingId, each -> each.approve(now));
    }

    void turnBack(long listingId, String why, Instant now) {
        change(listingId, each -> each.turnDown(EntryState.RETURNED, why, now));
    }

    void reject(long listingId, String why, Instant now) {
        change(listingId, each -> each.turnDown(EntryState.REJECTED, why, now));
    }

    /** The staff take back what they said. */
    void undecide(long listingId) {
        change(listingId, Entry::undecide);
    }

    /** The staff let the listing go that its shop asked back. */
    void release(long listingId) {
        if (entry(listingId).state() != EntryState.LEAVING) throw new Refused("campaign.refused.transition");
        change(listingId, Entry::withdraw);
    }

    /** The staff do not let it go. */
    void keep(long listingId) {
        if (entry(listingId).state() != EntryState.LEAVING) throw new Refused("campaign.refused.transition");
        change(listingId, Entry::stay);
    }

    private void change(long listingId, UnaryOperator<Entry> change) {
        entries.put(listingId, change.apply(entry(listingId)));
    }

    /** @throws NotFound if the shop brings no such listing */
    public Entry entry(long listingId) {
        return Optional.ofNullable(entries.get(listingId)).orElseThrow(NotFound::new);
    }

    public Key key() {
        return key;
    }

    public long version() {
        return version;
    }

    public List<String> answers() {
        return answers;
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
