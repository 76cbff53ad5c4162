package dev.sevenstar.logistics.web.admin;

import dev.sevenstar.logistics.CarriageRow;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CarrierManner;
import dev.sevenstar.logistics.ParcelTraces;
import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The carriers that the house plays, how they behave, and what they carry. */
@Controller
@RequestMapping("/admin/carriers")
@Serves(value = Audience.STAFF, right = "operations")
class CarriersController {

    private static final int PAGE = 25;

    record CarrierRow(String href, String name, String codes, String examples, boolean paused, int stepMinutes) {}

    record ParcelRow(
            String href,
            String number,
            String carrier,
            String waybill,
            String place,
            String state,
            String collect,
            String next,
            boolean held) {}

    private final SimulatedCarriers carriers;
    private final ParcelTraces traces;
    private final Regions regions;
    private final MessageSource messages;
    private final Audit audit;

    CarriersController(
            SimulatedCarriers carriers, ParcelTraces traces, Regions regions, MessageSource messages, Audit audit) {
        this.carriers = carriers;
        this.traces = traces;
        this.regions = regions;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String after, Model model, Locale language) {
        var onTheWay = carriers.onTheWay(after, PAGE);
        model.addAttribute("parcels", onTheWay.map(row -> row(row, language)));
        model.addAttribute("first", after == null ? null : "/admin/carriers");
        model.addAttribute("next", onTheWay.next() == null ? null : "/admin/carriers?after=" + onTheWay.next());
        model.addAttribute(
                "carriers",
                carriers.manners().stream().map(each -> row(each, language)).toList());
        model.addAttribute("longest", CarrierManner.LONGEST_STEP);
        return "logistics/admin/carriers/index";
    }

    @PutMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean paused,
            @RequestParam(defaultValue = "") String stepMinutes,
            RedirectAttributes redirect) {
        var code = CarrierCode.find(slug).orElseThrow(NotFound::new);
        if (!stepMinutes.strip().matches("[1-9]\\d{0,3}")
                || Integer.parseInt(stepMinutes.strip()) > CarrierManner.LONGEST_STEP) {
            Flash.error(redirect, "logistics.carriers.wrong-step", CarrierManner.LONGEST_STEP);
            return "redirect:/admin/carriers";
        }
        var manner = new CarrierManner(code, paused, Integer.parseInt(stepMinutes.strip()));
        carriers.behave(manner);
        audit.record("logistics.carrier-changed", "carrier", code.name(), null, paused + " " + manner.stepMinutes());
        Flash.done(redirect, "logistics.carriers.changed");
        return "redirect:/admin/carriers";
    }

    private CarrierRow row(CarrierManner manner, Locale language) {
        var code = manner.carrier();
        return new CarrierRow(
                "/admin/carriers/" + code.slug(),
                messages.getMessage(code.key(), null, language),
                code.kdniao().isEmpty() || code.kdniao().equals(code.name())
                        ? code.name()
                        : code.name() + " / " + code.kdniao(),
                String.join(", ", code.examples()),
                manner.paused(),
                manner.stepMinutes());
    }

    private ParcelRow row(CarriageRow row, Locale language) {
        var next = row.nextAt();
        return new ParcelRow(
                "/admin/carriers/parcels/" + Ids.text(row.shopId()) + "/" + Ids.text(row.parcelId()),
                Ids.text(row.reference()),
                traces.carrier(row.waybill(), language),
                row.waybill().number(),
                regions.place(row.regionCode(), language),
                messages.getMessage(row.state().key(), null, language),
                row.collect().isPositive() ? row.collect().toString() : "",
                next == null ? "" : Times.minute(next),
                next == null);
    }
}
