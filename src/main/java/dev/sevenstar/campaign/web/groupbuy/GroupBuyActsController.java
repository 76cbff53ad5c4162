package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.groupbuy.RunGroupBuys;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop hands a group-buy in, takes it back, or breaks it off. */
@Controller
@RequestMapping(GroupBuysController.HERE + "/{number}")
@Serves(value = Audience.SHOP, right = GroupBuysController.RIGHT)
class GroupBuyActsController {

    private final RunGroupBuys run;

    GroupBuyActsController(RunGroupBuys run) {
        this.run = run;
    }

    /** What is in the way is shown where it can be mended. */
    @PostMapping("/submission")
    String submit(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            var problems = run.submit(key(seat, number));
            if (problems.isEmpty()) Flash.done(redirect, "campaign.group.flash.submitted");
            else {
                Flash.error(
                        redirect, problems.get(0).key(), problems.get(0).args().toArray());
                return to(number) + "/edit";
            }
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return to(number);
    }

    @DeleteMapping("/submission")
    String withdraw(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.group.flash.withdrawn", () -> run.withdraw(key(seat, number)));
    }

    @PostMapping("/cancellation")
    String cancel(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(number, redirect, "campaign.group.flash.cancelled", () -> run.cancel(key(seat, number), reason));
    }

    private static String act(String number, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return to(number);
    }

    private static ShopKey key(Seat seat, String number) {
        return ShopKey.of(seat.shopId(), number);
    }

    private static String to(String number) {
        return "redirect:" + GroupBuysController.HERE + "/" + number;
    }
}
