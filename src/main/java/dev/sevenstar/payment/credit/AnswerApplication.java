package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.CreditLines.Terms;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop grants what was asked for, or something else; refuses; or asks back. The buyer gets a letter each time. */
@Component
public class AnswerApplication {

    private final Applications applications;
    private final CreditLines lines;
    private final CreditLetters letters;
    private final Clock clock;

    AnswerApplication(Applications applications, CreditLines lines, CreditLetters letters, Clock clock) {
        this.applications = applications;
        this.lines = lines;
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws Refused if it is answered already, or the limit is below what is occupied */
    @Transactional
    public void grant(Application asked, Terms terms, long by, String byName, String note) {
        answer(asked, ApplicationState.GRANTED, by, byName, note);
        lines.grant(asked.shopId(), asked.buyerPerson(), asked.buyerName(), terms, by, byName, note);
        letters.toBuyer(
                asked.shopId(), asked.buyerPerson(), "payment.mail.credit-granted", "/my/credit", terms.limit(), note);
    }

    /** @throws Refused without a reason, or if it is answered already */
    @Transactional
    public void refuse(Application asked, long by, String byName, String reason) {
        requireText(reason);
        answer(asked, ApplicationState.REFUSED, by, byName, reason);
        letters.toBuyer(asked.shopId(), asked.buyerPerson(), "payment.mail.credit-refused", "/my/credit", reason);
    }

    /** @throws Refused without a question, or if it is answered already */
    @Transactional
    public void askBack(Application asked, long by, String byName, String question) {
        requireText(question);
        answer(asked, ApplicationState.ASKED, by, byName, question);
        letters.toBuyer(
                asked.shopId(),
                asked.buyerPerson(),
                "payment.mail.credit-question",
                "/my/credit/applications/" + asked.number(),
                question);
    }

    private void answer(Application asked, ApplicationState state, long by, String byName, String words) {
        AskForCredit.requireOpen(asked);
        applications.move(asked, state, by, byName, words, Times.now(clock));
    }

    private static void requireText(String text) {
        if (text.isBlank()) throw new Refused("payment.refused.reason-missing");
    }
}
