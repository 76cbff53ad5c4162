package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.BringSheet;
import dev.sevenstar.campaign.registration.Candidates;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.campaign.registration.SheetReading;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.shared.sheets.SheetWriter;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many listings are brought by one spreadsheet: taken out with all that could be brought, filled, looked at, kept. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/registration/sheet")
@Serves(value = Audience.SHOP, right = "listing")
class SheetController {

    private static final String VIEW = "campaign/registration/sheet";
    private static final int AT_ONCE = 200;

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Candidates candidates;
    private final BringSheet sheets;
    private final SheetColumns columns;
    private final CampaignWords words;

    SheetController(
            Campaigns campaigns,
            Registrations registrations,
            Candidates candidates,
            BringSheet sheets,
            SheetColumns columns,
            CampaignWords words) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.candidates = candidates;
        this.sheets = sheets;
        this.columns = columns;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @PathVariable String number, Model model) {
        lay(seat, published(number), model);
        return VIEW;
    }

    @GetMapping("/xlsx")
    View xlsx(Seat seat, @PathVariable String number) {
        var campaign = published(number);
        var registration = registrations.get(seat.shopId(), campaign.id());
        var name = words.say("campaign.sheet.file", campaign.title());
        return new SheetFile(SheetFormat.XLSX, name, columns.columns(), file -> write(campaign, registration, file));
    }

    private void write(Campaign campaign, Registration registration, SheetWriter file) throws IOException {
        var slice = candidates.page(campaign, registration, 0, AT_ONCE);
        while (!slice.isEmpty()) {
            for (var candidate : slice) for (var row : new SheetCells(candidate, words).rows()) file.add(row);
            var last = slice.get(slice.size() - 1).judged().listing().id();
            slice = candidates.page(campaign, registration, last, AT_ONCE);
        }
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        var campaign = published(number);
        try {
            if (file == null || file.isEmpty()) throw new Refused("campaign.sheet.missing");
            var lines = SheetReader.read(file.getInputStream(), SheetLimits.USUAL);
            sheets.bring(campaign, seat.shopId(), columns.read(lines));
        } catch (Refused refused) {
            lay(seat, campaign, model);
            return Pages.invalid(VIEW)
                    .addAllObjects(model.asMap())
                    .addObject("problem", words.say(refused.key(), refused.args()));
        }
        return "redirect:" + here(campaign);
    }

    /** What was looked at is kept as a draft. */
    @PostMapping("/keeping")
    String keep(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var campaign = published(number);
        Flash.done(redirect, "campaign.flash.sheet-kept", sheets.keep(campaign, seat.shopId()));
        return "redirect:" + RegistrationPages.here(campaign);
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number) {
        var campaign = published(number);
        sheets.forget(new Registration.Key(seat.shopId(), campaign.id()));
        return "redirect:" + here(campaign);
    }

    private void lay(Seat seat, Campaign campaign, Model model) {
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("back", RegistrationPages.here(campaign));
        model.addAttribute("here", here(campaign));
        model.addAttribute(
                "look",
                sheets.find(seat.shopId(), campaign.id())
                        .map(reading -> view(seat, campaign, reading))
                        .orElse(null));
    }

    private SheetView view(Seat seat, Campaign campaign, SheetReading reading) {
        return SheetView.of(reading, sheets.candidates(campaign, seat.shopId(), reading.brought()), words);
    }

    private static String here(Campaign campaign) {
        return RegistrationPages.here(campaign) + "/sheet";
    }

    private Campaign published(String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign;
    }
}
