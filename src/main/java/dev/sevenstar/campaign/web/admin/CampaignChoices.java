package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.ShopFacts;
import dev.sevenstar.campaign.Tone;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What can be chosen while a campaign is written. */
@Component
class CampaignChoices {

    /** A measure that can be made a condition; {@code path} is where the form has its limit, null where there is none. */
    record MeasureRow(
            String slug,
            String text,
            String unit,
            String hint,
            @Nullable String path) {}

    /** What a campaign can begin from. */
    record Start(String href, String text) {}

    private final Catalog catalog;
    private final ShopFacts facts;
    private final CampaignWords words;
    private final Clock clock;

    CampaignChoices(Catalog catalog, ShopFacts facts, CampaignWords words, Clock clock) {
        this.catalog = catalog;
        this.facts = facts;
        this.words = words;
        this.clock = clock;
    }

    Optional<Brief> read(CampaignForm form, BindingResult errors) {
        return form.read(id -> catalog.find(id).isPresent(), facts.methods()::contains, errors);
    }

    void lay(Model model) {
        model.addAttribute("kinds", words.options(CampaignKind.values(), CampaignKind::key));
        model.addAttribute("tones", words.options(Tone.values(), Tone::key));
        model.addAttribute("categories", categories());
        model.addAttribute(
                "measures",
                Arrays.stream(Measure.values())
                        .filter(each -> !each.isImplied())
                        .map(this::row)
                        .toList());
        model.addAttribute(
                "payments",
                facts.methods().stream()
                        .map(slug -> new Option(slug, words.say("payment.method." + slug)))
                        .toList());
        model.addAttribute("promises", words.options(ServicePromise.values(), each -> "listing.service." + each.key()));
    }

    /** The next of each great promotion that shops could still register for, and the other kinds. */
    List<Start> starts() {
        var starts = new ArrayList<Start>();
        var now = Times.now(clock);
        Arrays.stream(MegaPromotion.values())
                .sorted(Comparator.comparing(mega -> mega.day(nextYear(mega, now))))
                .map(mega -> start(mega, nextYear(mega, now)))
                .forEach(starts::add);
        for (var kind : CampaignKind.values())
            if (kind != CampaignKind.MEGA)
                starts.add(new Start(
                        CampaignsController.HERE + "/new?from=" + kind.name().toLowerCase(Locale.ROOT),
                        words.say(kind.key())));
        return starts;
    }

    private static int nextYear(MegaPromotion mega, Instant now) {
        var year = LocalDate.ofInstant(now, Times.ZONE).getYear();
        return now.isBefore(mega.schedule(year).signUpUntil()) ? year : year + 1;
    }

    private Start start(MegaPromotion mega, int year) {
        return new Start(
                CampaignsController.HERE + "/new?from=" + mega.slug() + "-" + year, year + " " + words.say(mega.key()));
    }

    /** The first two levels of the tree. */
    private List<Option> categories() {
        var locale = LocaleContextHolder.getLocale();
        var options = new ArrayList<Option>();
        for (var root : catalog.roots()) {
            options.add(new Option(String.valueOf(root.id()), root.name().in(locale)));
            for (var child : catalog.children(root.id()))
                options.add(new Option(String.valueOf(child.id()), catalog.pathName(child.id(), locale)));
        }
        return options;
    }

    private MeasureRow row(Measure measure) {
        var yes = measure.unit() == Measure.Unit.YES;
        return new MeasureRow(
                measure.slug(),
                words.say(measure.key()),
                yes ? "" : words.say("campaign.unit." + measure.unit().name().toLowerCase(Locale.ROOT) + ".sign"),
                words.say(measure.key() + ".hint"),
                yes ? null : "limits[" + measure.slug() + "]");
    }
}
