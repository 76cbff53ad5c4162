package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.campaign.registration.SheetReading.Brought;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shop brings a spreadsheet, looks at what it says, and keeps it; until then nothing of it is in the registration. */
@Component
public class BringSheet {

    private final ReadSheet sheet;
    private final Registrations registrations;
    private final Candidates candidates;
    private final JdbcClient jdbc;
    private final Clock clock;

    BringSheet(ReadSheet sheet, Registrations registrations, Candidates candidates, JdbcClient jdbc, Clock clock) {
        this.sheet = sheet;
        this.registrations = registrations;
        this.candidates = candidates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of one that was brought before. */
    @Transactional
    public void bring(Campaign campaign, long shopId, List<SheetRow> rows) {
        var now = Times.now(clock);
        var registration = registrations.get(shopId, campaign.id());
        var reading = sheet.read(campaign, campaign.stage(now), registration, rows);
        forget(registration.key());
        jdbc.sql("""
                insert into campaign_sheet (shop_id, campaign_id, reading, at)
                values (:shop, :campaign, :reading, :at)""")
                .param("shop", shopId)
                .param("campaign", campaign.id())
                .param("reading", RecordJson.write(reading))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when there is none to look at. */
    public Optional<SheetReading> find(long shopId, long campaignId) {
        return jdbc.sql("select reading from campaign_sheet where shop_id = :shop and campaign_id = :campaign")
                .param("shop", shopId)
                .param("campaign", campaignId)
                .query(String.class)
                .optional()
                .map(json -> RecordJson.read(json, SheetReading.class));
    }

    /** What is brought, each as things are now; what has left the shelf meanwhile is missing. */
    public Map<Long, Candidate> candidates(Campaign campaign, long shopId, List<Brought> brought) {
        var ids = brought.stream().map(Brought::listingId).toList();
        return candidates.of(campaign, registrations.get(shopId, campaign.id()), ids).stream()
                .collect(Collectors.toMap(each -> each.judged().listing().id(), Function.identity()));
    }

    /**
     * Writes the offers that are still the shop's to write.
     *
     * @return how many
     * @throws NotFound if there is nothing to keep
     */
    @Transactional
    public int keep(Campaign campaign, long shopId) {
        var reading = find(shopId, campaign.id()).orElseThrow(NotFound::new);
        var stage = campaign.stage(Times.now(clock));
        var there = candidates(campaign, shopId, reading.brought());
        var open = reading.brought().stream()
                .filter(each -> ReadSheet.isWritable(there.get(each.listingId()), stage))
                .toList();
        registrations.change(
                shopId,
                campaign.id(),
                registration -> open.forEach(each -> registration.offer(each.listingId(), each.offer())));
        forget(new Key(shopId, campaign.id()));
        return open.size();
    }

    @Transactional
    public void forget(Key key) {
        jdbc.sql("delete from campaign_sheet where shop_id = :shop and campaign_id = :campaign")
                .param("shop", key.shopId())
                .param("campaign", key.campaignId())
                .update();
    }
}
