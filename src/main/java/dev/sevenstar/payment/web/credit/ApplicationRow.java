package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Application;
import dev.sevenstar.payment.web.credit.CreditWords.Mark;
import dev.sevenstar.shared.Times;

/** An application in the words of the page. */
record ApplicationRow(
        String number,
        String href,
        String who,
        String company,
        String limit,
        String term,
        String reason,
        Mark state,
        boolean open,
        String at,
        String iso,
        String answer,
        String answeredAt,
        String by) {

    /**
     * @param who asks; often the company is in it
     * @param base of its address, with a slash at the end
     */
    static ApplicationRow of(Application application, String who, String base, CreditWords words) {
        var wish = application.wish();
        var answered = application.answeredAt();
        return new ApplicationRow(
                application.number(),
                base + application.number(),
                who,
                who.contains(wish.company()) ? "" : wish.company(),
                wish.limit().toString(),
                words.term(wish.term()),
                wish.reason(),
                words.mark(application.state()),
                application.state().isOpen(),
                Times.minute(application.askedAt()),
                application.askedAt().toString(),
                application.answer(),
                answered == null ? "" : Times.minute(answered),
                application.byName());
    }
}
