package dev.sevenstar.logistics;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.text.Digits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says where parcels are, ready for a template. */
@Component
public class ParcelTraces {

    private final Parcels parcels;
    private final MessageSource messages;
    private final Regions regions;

    ParcelTraces(Parcels parcels, MessageSource messages, Regions regions) {
        this.parcels = parcels;
        this.messages = messages;
        this.regions = regions;
    }

    /** The parcels of an order of a shop, in the order they left. */
    public List<Trace> of(long shopId, long reference, Locale language) {
        return parcels.of(shopId, reference).stream()
                .map(parcel -> of(parcel, language))
                .toList();
    }

    public Trace of(Parcel parcel, Locale language) {
        var waybill = parcel.waybill();
        return new Trace(
                parcel.number(),
                carrier(waybill, language),
                waybill.number(),
                parcel.simulated()
                        ? null
                        : waybill.carrier().followed(waybill.number()).orElse(null),
                say(parcel.state().key(), language),
                tone(parcel.state()),
                parcel.cod().map(cod -> say(cod.key(), language)).orElse(""),
                parcel.simulated(),
                parcel.isOver(),
                parcel.items().stream().map(item -> item(item, language)).toList(),
                steps(parcel, language));
    }

    private List<Trace.Step> steps(Parcel parcel, Locale language) {
        var steps = new ArrayList<>(parcel.trace().stream()
                .map(entry -> new Trace.Step(
                        say(entry.node().key(), language),
                        Times.minute(entry.at()),
                        entry.at().toString(),
                        entry.regionCode().isEmpty() ? "" : regions.place(entry.regionCode(), language)))
                .toList());
        Collections.reverse(steps);
        return List.copyOf(steps);
    }

    /** A carrier without a code is called as the shop wrote it. */
    public String carrier(Waybill waybill, Locale language) {
        return waybill.carrierName().isEmpty() ? say(waybill.carrier().key(), language) : waybill.carrierName();
    }

    private String item(ParcelItem item, Locale language) {
        return messages.getMessage(
                "logistics.parcel.item",
                new Object[] {item.title(), Digits.grouped(item.quantity()), item.unit()},
                language);
    }

    private static String tone(TraceNode state) {
        return switch (state) {
            case SIGN -> "green";
            case FAILED -> "red";
            case CONSIGN, ACCEPT, TRANSPORT, DELIVERING, AGENT_SIGN -> "blue";
        };
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
