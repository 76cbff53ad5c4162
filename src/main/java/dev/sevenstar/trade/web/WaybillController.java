package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.Correction;
import dev.sevenstar.logistics.Parcel;
import dev.sevenstar.logistics.ParcelTraces;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.CorrectWaybill;
import dev.sevenstar.trade.OrderParcels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The carrier and number of a parcel that left under a wrong one. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/parcels/{parcel}/waybill")
@Serves(value = Audience.SHOP, right = "trade")
class WaybillController {

    private static final String PAGE = "trade/shipments/edit";

    private final OrderParcels parcels;
    private final Parcels kept;
    private final ParcelTraces traces;
    private final CorrectWaybill correct;
    private final CarrierOptions carriers;
    private final TradeWords words;

    WaybillController(
            OrderParcels parcels,
            Parcels kept,
            ParcelTraces traces,
            CorrectWaybill correct,
            CarrierOptions carriers,
            TradeWords words) {
        this.parcels = parcels;
        this.kept = kept;
        this.traces = traces;
        this.correct = correct;
        this.carriers = carriers;
        this.words = words;
    }

    @GetMapping
    String edit(Seat seat, @PathVariable String number, @PathVariable String parcel, Model model) {
        var found = parcels.get(ShopKey.of(seat.shopId(), number), parcel);
        if (found.isOver()) throw new Refused("logistics.refused.parcel-over");
        lay(number, found, ParcelForm.of(found.waybill()), null, model);
        return PAGE;
    }

    @PutMapping
    Object update(
            Seat seat,
            @PathVariable String number,
            @PathVariable String parcel,
            ParcelForm form,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            correct.correct(key, parcel, form.read(), OrderDesk.hand(seat));
        } catch (Refused refused) {
            var model = new ExtendedModelMap();
            lay(number, parcels.get(key, parcel), form, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(PAGE).addAllObjects(model);
        }
        Flash.done(redirect, "trade.flash.waybill-corrected");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }

    private void lay(String number, Parcel parcel, ParcelForm form, @Nullable String problem, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("here", OrderFilter.HERE + "/" + number);
        model.addAttribute("parcel", parcel.number());
        model.addAttribute(
                "now",
                traces.carrier(parcel.waybill(), words.language()) + " "
                        + parcel.waybill().number());
        model.addAttribute("before", before(parcel));
        model.addAttribute("carriers", carriers.all());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
    }

    private List<String> before(Parcel parcel) {
        return kept.corrections(parcel.key()).stream().map(this::line).toList();
    }

    private String line(Correction correction) {
        return words.say(
                "trade.waybill.before",
                traces.carrier(correction.before(), words.language()),
                correction.before().number(),
                correction.byName(),
                Times.minute(correction.at()));
    }
}
