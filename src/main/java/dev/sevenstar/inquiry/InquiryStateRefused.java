package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Refused;
import java.util.Locale;

/** What was asked for is not possible where the inquiry stands now. */
public class InquiryStateRefused extends Refused {

    InquiryStateRefused(InquiryState state) {
        super("inquiry.refused." + state.name().toLowerCase(Locale.ROOT));
    }
}
