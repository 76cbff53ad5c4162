package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.exam.Certificate;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.shared.Times;
import java.time.Instant;

/**
 * A certificate as it is shown.
 *
 * @param holder the whole name before its holder, one character of it before others
 * @param tone green of a valid one
 */
public record CertificateView(
        String code,
        String href,
        String verify,
        String title,
        String holder,
        String issued,
        String expires,
        String state,
        String tone,
        boolean valid,
        boolean shown,
        String reason) {

    static CertificateView of(Certificate certificate, Instant now, AcademyWords words) {
        return of(certificate, certificate.holder(), now, words);
    }

    static CertificateView masked(Certificate certificate, Instant now, AcademyWords words) {
        return of(certificate, certificate.maskedHolder(), now, words);
    }

    private static CertificateView of(Certificate certificate, String holder, Instant now, AcademyWords words) {
        var state = certificate.state(now);
        return new CertificateView(
                certificate.code(),
                CertificatesController.HERE + "/" + certificate.code(),
                VerificationController.HERE + "/" + certificate.code(),
                words.say(certificate.title()),
                holder,
                Times.day(certificate.issuedAt()),
                Times.day(certificate.expiresAt()),
                words.say(state.key()),
                switch (state) {
                    case VALID -> "green";
                    case EXPIRED -> "amber";
                    case REVOKED -> "red";
                },
                state == Certificate.State.VALID,
                certificate.shown(),
                certificate.revokedReason());
    }
}
