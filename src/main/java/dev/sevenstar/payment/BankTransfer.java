package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import java.util.List;
import java.util.Optional;

/** 融易收: the buyer sends a transfer with a reference, the shop finds it in its bank statement. */
public final class BankTransfer implements Method {

    /** To the company's account at its bank. */
    public static final String COMPANY = "company";

    /** To a person's Alipay; not for shops that are bound to an enterprise's. */
    public static final String PERSONAL = "personal";

    /** Transfers that are certain are booked without anybody looking. */
    public static final String CERTAIN = "certain";

    @Override
    public MethodCode code() {
        return MethodCode.BANK_TRANSFER;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.COLLECT;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.PLACING, Channel.DIRECT);
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                SettingField.on(COMPANY, true), SettingField.on(PERSONAL, false), SettingField.on(CERTAIN, false));
    }

    @Override
    public Optional<Why> misfit(SettingValues settings) {
        return settings.isOn(COMPANY) || settings.isOn(PERSONAL)
                ? Optional.empty()
                : Optional.of(Why.of("payment.why.no-mode"));
    }

    @Override
    public Partner partner() {
        return Partner.BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.direct(movement, partner(), posting);
    }
}
