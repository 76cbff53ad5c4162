package dev.sevenstar.campaign;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A promotion of the market. Staff write, publish and at worst break it off; where it stands in between is told by its
 * {@link Schedule}. What shops rely on does not change once they may register.
 */
@Table("campaign")
public class Campaign {

    public static final int REASON = 300;

    /** The same weekdays a year later. */
    private static final Period YEAR = Period.ofWeeks(52);

    @Id
    final long id;

    @Version
    @Nullable
    Long version;

    CampaignState state = CampaignState.DRAFT;
    CampaignKind kind;
    Tone tone;
    String title;
    String tagline;
    String description;
    String notes;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    Schedule schedule;

    @Nullable
    Integer shopQuota;

    @Nullable
    Integer listingsPerShop;

    String terms;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant brokenOffAt;

    String brokenOffReason = "";

    @PersistenceCreator
    Campaign(
            long id,
            CampaignKind kind,
            Tone tone,
            String title,
            String tagline,
            String description,
            String notes,
            Schedule schedule,
            String terms) {
        this.id = id;
        this.kind = kind;
        this.tone = tone;
        this.title = title;
        this.tagline = tagline;
        this.description = description;
        this.notes = notes;
        this.schedule = schedule;
        this.terms = terms;
    }

    public static Campaign draft(Brief brief) {
        var draft = new Campaign(
                Ids.next(),
                brief.kind(),
                brief.tone(),
                brief.title(),
                brief.tagline(),
                brief.description(),
                brief.notes(),
                brief.schedule(),
                brief.terms().written());
        draft.take(brief);
        return draft;
    }

    /**
     * @throws Refused once it is over; of a published one if a moment that has passed would move, or if what shops
     *     rely on would change while they register or later
     */
    public void rewrite(Brief brief, Instant now) {
        if (state == CampaignState.PUBLISHED) guard(brief, now);
        else if (state != CampaignState.DRAFT) throw new Refused("campaign.refused.over");
        take(brief);
    }

    private void guard(Brief brief, Instant now) {
        if (!schedule.until(now).equals(brief.schedule().until(now))) throw new Refused("campaign.refused.passed");
        if (stage(now) != Stage.UPCOMING && !brief().promisesTheSameAs(brief))
            throw new Refused("campaign.refused.relied-on");
    }

    private void take(Brief brief) {
        kind = brief.kind();
        tone = brief.tone();
        title = brief.title();
        tagline = brief.tagline();
        description = brief.description();
        notes = brief.notes();
        schedule = brief.schedule();
        shopQuota = brief.shopQuota();
        listingsPerShop = brief.listingsPerShop();
        terms = brief.terms().written();
    }

    /** @throws Refused if it was already, or nobody could register any more */
    public void publish(Instant now) {
        if (!now.isBefore(schedule.signUpUntil())) throw new Refused("campaign.refused.too-late");
        become(CampaignState.PUBLISHED);
        publishedAt = now;
    }

    /** It will not be. @throws Refused once it is live: then it is stopped */
    public void cancel(String reason, Instant now) {
        if (state == CampaignState.PUBLISHED && stage(now).compareTo(Stage.LIVE) >= 0)
            throw new Refused("campaign.refused.live");
        breakOff(reason, now);
        become(CampaignState.CANCELLED);
    }

    /** It ends now, with what has been sold. @throws Refused if it is not live */
    public void stop(String reason, Instant now) {
        if (!isLive(now)) throw new Refused("campaign.refused.not-live");
        breakOff(reason, now);
        schedule = schedule.endingAt(now);
    }

    private void breakOff(String reason, Instant now) {
        if (reason.isBlank() || reason.length() > REASON) throw new Refused("campaign.refused.reason", REASON);
        brokenOffAt = now;
        brokenOffReason = reason.strip();
    }

    /** Everything that followed from it is done. */
    void settle(Instant now) {
        if (stage(now) != Stage.ENDED) throw new Refused("campaign.refused.not-ended");
        become(CampaignState.SETTLED);
    }

    private void become(CampaignState next) {
        if (!state.canBecome(next)) throw new Refused("campaign.refused.transition");
        state = next;
    }

    /** The same as a draft for another year; a great promotion keeps its date, anything else its weekdays. */
    public Campaign nextYear() {
        return draft(brief().with(schedule.later(kind == CampaignKind.MEGA ? Period.ofYears(1) : YEAR)));
    }

    public Stage stage(Instant now) {
        return schedule.at(now);
    }

    /** Whether its prices hold. */
    public boolean isLive(Instant now) {
        return state == CampaignState.PUBLISHED && stage(now) == Stage.LIVE;
    }

    public Brief brief() {
        return new Brief(title, kind, tone, tagline, description, notes, schedule, shopQuota, listingsPerShop, terms());
    }

    public long id() {
        return id;
    }

    public String number() {
        return Ids.text(id);
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CampaignState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public Schedule schedule() {
        return schedule;
    }

    public Terms terms() {
        return Terms.read(terms);
    }

    /** Why it was cancelled or stopped. */
    public Optional<String> brokenOff() {
        return brokenOffAt == null ? Optional.empty() : Optional.of(brokenOffReason);
    }
}
