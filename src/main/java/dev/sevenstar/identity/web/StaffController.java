package dev.sevenstar.identity.web;

import dev.sevenstar.identity.LastOwner;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.ShopStaff;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the shop and their roles. */
@Controller
@RequestMapping("/workbench/staff")
@Serves(value = Audience.SHOP, right = "shop")
class StaffController {

    private static final String BACK = "redirect:/workbench/staff";

    private final ShopStaff staff;
    private final StaffPage page;

    StaffController(ShopStaff staff, StaffPage page) {
        this.staff = staff;
        this.page = page;
    }

    @GetMapping
    ModelAndView index(Seat seat, Locale language) {
        return page.fill(new ModelAndView(StaffPage.VIEW, "form", StaffPage.empty()), seat, language);
    }

    @PutMapping("/{number}")
    @Fresh
    String update(Seat seat, @PathVariable String number, @RequestParam Role role, RedirectAttributes redirect) {
        try {
            staff.assign(seat.shopId(), Ids.parse(number), role);
            Flash.done(redirect, "identity.staff.role-changed");
        } catch (LastOwner last) {
            Flash.error(redirect, last.key());
        }
        return BACK;
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            staff.dismiss(seat.shopId(), Ids.parse(number));
            Flash.done(redirect, "identity.staff.dismissed");
        } catch (LastOwner last) {
            Flash.error(redirect, last.key());
            return BACK;
        }
        return Ids.parse(number) == seat.personId() ? "redirect:/account" : BACK;
    }
}
