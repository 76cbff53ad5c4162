package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is decided about a campaign: published, cancelled, stopped, copied. */
@Controller
@RequestMapping("/admin/campaigns/{number}")
@Serves(value = Audience.STAFF, right = "campaigns")
class CampaignActsController {

    private final RunCampaigns run;

    CampaignActsController(RunCampaigns run) {
        this.run = run;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String number, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.flash.published", () -> run.publish(Ids.parse(number)));
    }

    /** Holds every shop against it, also before it is published. */
    @PostMapping("/count")
    String count(@PathVariable String number, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.flash.counting", () -> run.count(Ids.parse(number)));
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable String number, @RequestParam String reason, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.flash.cancelled", () -> run.cancel(Ids.parse(number), reason));
    }

    @PostMapping("/stop")
    String stop(@PathVariable String number, @RequestParam String reason, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.flash.stopped", () -> run.stop(Ids.parse(number), reason));
    }

    @PostMapping("/copy")
    String copy(@PathVariable String number, RedirectAttributes redirect) {
        var copy = run.copy(Ids.parse(number));
        Flash.done(redirect, "campaign.flash.copied");
        return "redirect:" + CampaignsController.HERE + "/" + copy.number() + "/edit";
    }

    private static String act(String number, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + CampaignsController.HERE + "/" + number;
    }
}
