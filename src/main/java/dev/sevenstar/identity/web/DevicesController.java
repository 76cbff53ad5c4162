package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Devices;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a trusted device for the code again. */
@Controller
@Serves(Audience.PERSON)
class DevicesController {

    private final Devices devices;

    DevicesController(Devices devices) {
        this.devices = devices;
    }

    @DeleteMapping("/account/devices/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        devices.distrust(person, number);
        Flash.done(redirect, "identity.account.device-removed");
        return "redirect:/account#devices";
    }
}
