package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices and letters about decisions, to whoever looks after a shop's listings. */
@Component
class DecisionLetters {

    private static final String RIGHT = "listing";

    /** ◇ A letter names so many; the page has them all. */
    private static final int NAMED = 50;

    private final Campaigns campaigns;
    private final PublishedListings listings;
    private final Shops shops;
    private final Seats seats;
    private final People people;
    private final Mails mails;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final String base;

    DecisionLetters(
            Campaigns campaigns,
            PublishedListings listings,
            Shops shops,
            Seats seats,
            People people,
            Mails mails,
            MessageSource messages,
            ApplicationEventPublisher events,
            Site site) {
        this.campaigns = campaigns;
        this.listings = listings;
        this.shops = shops;
        this.seats = seats;
        this.people = people;
        this.mails = mails;
        this.messages = messages;
        this.events = events;
        this.base = site.base();
    }

    void decided(Key key, List<Entry> decided) {
        var campaign = campaigns.get(key.campaignId());
        notice(
                key,
                "campaign.notice.decided",
                campaign.title(),
                count(decided, EntryState.APPROVED),
                count(decided, EntryState.RETURNED),
                count(decided, EntryState.REJECTED));
        var named = decided.stream().limit(NAMED).toList();
        var titles =
                listings.all(key.shopId(), named.stream().map(Entry::listingId).toList());
        var shop = shops.get(key.shopId()).name();
        for (var reader : readers(key.shopId())) write(reader, campaign, shop, decided.size(), named, titles);
    }

    /** The shop asked to take a listing back. */
    void released(Key key, long listingId) {
        answered(key, listingId, "campaign.notice.released");
    }

    void kept(Key key, long listingId) {
        answered(key, listingId, "campaign.notice.kept");
    }

    private void answered(Key key, long listingId, String notice) {
        var listing = listings.all(key.shopId(), List.of(listingId)).get(listingId);
        notice(key, notice, campaigns.get(key.campaignId()).title(), title(listing, listingId));
    }

    private void notice(Key key, String notice, Object... args) {
        events.publishEvent(Notice.toShop(key.shopId(), RIGHT, page(key.campaignId()), notice, args));
    }

    private List<Person> readers(long shopId) {
        var ids = seats.in(shopId).stream()
                .filter(seat -> seat.may(RIGHT))
                .map(Seat::personId)
                .toList();
        return people.findAllById(ids).stream().filter(Person::isActive).toList();
    }

    private void write(
            Person reader,
            Campaign campaign,
            String shop,
            int all,
            List<Entry> named,
            Map<Long, PublishedListing> titles) {
        if (reader.email() == null) return;
        var lines = named.stream()
                .map(entry -> line(entry, titles.get(entry.listingId()), reader.language()))
                .collect(Collectors.joining("\n"));
        mails.send(
                Objects.requireNonNull(reader.email()),
                reader.language(),
                "campaign.review.mail",
                shop,
                campaign.title(),
                all,
                lines,
                base + page(campaign.id()));
    }

    private String line(Entry entry, @Nullable PublishedListing listing, Locale language) {
        var state = messages.getMessage(entry.state().key(), null, language);
        var line = title(listing, entry.listingId()) + " · " + state;
        return entry.reason().isEmpty() ? line : line + " · " + entry.reason();
    }

    private static String title(@Nullable PublishedListing listing, long listingId) {
        return listing == null ? Ids.text(listingId) : listing.content().title();
    }

    private static String page(long campaignId) {
        return "/workbench/campaigns/" + Ids.text(campaignId) + "/registration";
    }

    private static long count(List<Entry> decided, EntryState state) {
        return decided.stream().filter(each -> each.state() == state).count();
    }
}
