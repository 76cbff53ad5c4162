package dev.sevenstar.campaign.news;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignOver;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.news.Announcement.Draft;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff write to the shops of a campaign. */
@Component
public class Announce {

    /** ◇ More than that of one campaign nobody reads. */
    public static final int MOST = 50;

    /** A count of this many means "so many or more". */
    public static final int MANY = 100_000;

    private final NewsRows rows;
    private final Campaigns campaigns;
    private final Jobs jobs;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Announce(NewsRows rows, Campaigns campaigns, Jobs jobs, Audit audit, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Announcement> of(long campaignId) {
        return rows.of(campaignId, MOST);
    }

    /** @throws NotFound if it is not of this campaign */
    public Announcement get(long campaignId, long id) {
        return rows.find(id).filter(news -> news.campaignId() == campaignId).orElseThrow(NotFound::new);
    }

    /** How many shops each kind of readers is now. */
    public Map<Readers, Integer> counts(long campaignId) {
        var counts = new EnumMap<Readers, Integer>(Readers.class);
        var all = Arrays.stream(Readers.values())
                .map(each -> "select '" + each + "' as readers, count(*) as many from (" + each.sql() + ") a")
                .collect(Collectors.joining(" union all "));
        jdbc.sql(all)
                .param("campaign", campaignId)
                .param("after", Long.MIN_VALUE)
                .param("most", MANY)
                .query(row -> {
                    counts.put(Readers.valueOf(row.getString("readers")), row.getInt("many"));
                });
        return counts;
    }

    /** @throws Refused if the campaign is not published, or has enough of them */
    @Transactional
    public Announcement write(long campaignId, Draft draft) {
        var campaign = published(campaignId);
        requireTime(draft);
        if (rows.of(campaignId, MOST).size() == MOST) throw new Refused("campaign.refused.news-many", MOST);
        var news = Announcement.write(campaignId, draft);
        rows.insert(news);
        promise(news.id(), 0, draft);
        note("campaign.news-written", campaign, draft.title());
        return news;
    }

    /**
     * @param seen the version that was on the screen
     * @throws OptimisticLockingFailureException if it was changed, sent or withdrawn since
     */
    @Transactional
    public void rewrite(long campaignId, long id, long seen, Draft draft) {
        get(campaignId, id);
        requireTime(draft);
        rows.rewrite(id, seen, draft);
        promise(id, seen + 1, draft);
    }

    /** @throws Refused if it is too late for that */
    @Transactional
    public void withdraw(long campaignId, long id) {
        var news = get(campaignId, id);
        if (!rows.withdraw(id)) throw new Refused("campaign.refused.news-sent");
        note("campaign.news-withdrawn", campaigns.get(campaignId), news.draft().title());
    }

    /** Once, those who have not opened it are told again. */
    @Transactional
    public void remind(long campaignId, long id) {
        var news = get(campaignId, id);
        if (!rows.reminded(id, Times.now(clock))) throw new Refused("campaign.refused.news-reminded");
        jobs.soon(SendNews.REMIND, news.number(), new SendNews.Span(id, Long.MIN_VALUE));
        note("campaign.news-reminded", campaigns.get(campaignId), news.draft().title());
    }

    /** What was to be said about a campaign that was broken off is not said any more. */
    @EventListener
    void on(CampaignOver over) {
        if (!over.reason().isEmpty()) rows.withdrawAll(over.campaignId());
    }

    private void promise(long id, long version, Draft draft) {
        jobs.at(draft.sendAt(), SendNews.SEND, Long.toString(id, 36) + "-" + version, new SendNews.Step(id, version));
    }

    private void requireTime(Draft draft) {
        var now = Times.now(clock);
        if (draft.sendAt().isBefore(now.minus(Announcement.AT_ONCE))
                || draft.sendAt().isAfter(now.plus(Announcement.AHEAD_AT_MOST)))
            throw new Refused("campaign.refused.news-time", Announcement.AHEAD_AT_MOST.toDays());
    }

    private Campaign published(long id) {
        var campaign = campaigns.get(id);
        if (campaign.state() != CampaignState.PUBLISHED) throw new Refused("campaign.refused.news-campaign");
        return campaign;
    }

    private void note(String act, Campaign campaign, String title) {
        audit.record(act, "campaign", campaign.title(), null, title);
    }
}
