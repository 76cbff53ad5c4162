package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.trade.web.ParcelForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The answer to a request for an invoice, as typed. */
record InvoiceForm(
        @Nullable String invoice,
        @Nullable String carrier,
        @Nullable String carrierName,
        @Nullable String waybill,
        @Nullable List<MultipartFile> files) {

    static final InvoiceForm EMPTY = new InvoiceForm("", "", "", "", null);

    String number() {
        return invoice == null ? "" : invoice;
    }

    /**
     * Null where nothing is said of a parcel.
     *
     * @throws Refused if the number does not look like one of this carrier
     */
    @Nullable
    Waybill post() {
        if (isBlank(carrier) && isBlank(waybill)) return null;
        return new ParcelForm(carrier, carrierName, waybill).read();
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
