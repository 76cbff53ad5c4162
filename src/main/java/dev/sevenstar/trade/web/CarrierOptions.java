package dev.sevenstar.trade.web;

import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.shared.web.Option;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The carriers that a form offers. */
@Component
public class CarrierOptions {

    private final TradeWords words;

    CarrierOptions(TradeWords words) {
        this.words = words;
    }

    public List<Option> all() {
        return Arrays.stream(CarrierCode.values())
                .map(code -> new Option(code.slug(), words.say(code.key())))
                .toList();
    }
}
