package dev.sevenstar.trade.web;

import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The parcel of a form, as typed.
 *
 * @param carrier slug of a carrier
 * @param carrierName of a carrier without a code
 */
public record ParcelForm(
        @Nullable String carrier,
        @Nullable String carrierName,
        @Nullable String waybill) {

    static final ParcelForm EMPTY = new ParcelForm("", "", "");

    static ParcelForm by(@Nullable CarrierCode carrier) {
        return carrier == null ? EMPTY : new ParcelForm(carrier.slug(), "", "");
    }

    static ParcelForm of(Waybill waybill) {
        return new ParcelForm(waybill.carrier().slug(), waybill.carrierName(), waybill.number());
    }

    /** @throws Refused if the number does not look like one of this carrier */
    public Waybill read() {
        var code = CarrierCode.find(text(carrier)).orElseThrow(() -> new Refused("trade.refused.carrier"));
        return Waybill.of(code, text(carrierName), text(waybill));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
