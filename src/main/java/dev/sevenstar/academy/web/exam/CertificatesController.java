package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.print.Papers;
import dev.sevenstar.shared.print.PdfFile;
import dev.sevenstar.shared.print.QrCodes;
import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of whoever looks. */
@Controller
@RequestMapping(CertificatesController.HERE)
@Serves(Audience.SHOP)
class CertificatesController {

    static final String HERE = Certificates.HERE;
    private static final int PIXELS = 6;

    private final Certificates certificates;
    private final AcademyWords words;
    private final Papers papers;
    private final Site site;
    private final Clock clock;

    CertificatesController(Certificates certificates, AcademyWords words, Papers papers, Site site, Clock clock) {
        this.certificates = certificates;
        this.words = words;
        this.papers = papers;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String index(Seat seat, Model model) {
        var now = Times.now(clock);
        model.addAttribute(
                "certificates",
                certificates.of(seat.personId()).stream()
                        .map(each -> CertificateView.of(each, now, words))
                        .toList());
        return "academy/certificates/index";
    }

    @GetMapping("/{code}/pdf")
    View pdf(Seat seat, @PathVariable String code) {
        var view = CertificateView.of(certificates.get(seat.personId(), code), Times.now(clock), words);
        var verify = site.base() + view.verify();
        return new PdfFile(
                view.code(),
                papers.print(
                        "academy/certificates/paper",
                        Map.of("certificate", view, "verify", verify, "code", QrCodes.png(verify, PIXELS))));
    }

    @PutMapping("/{code}/showing")
    String show(Seat seat, @PathVariable String code, RedirectAttributes redirect) {
        certificates.show(seat.personId(), code, true);
        Flash.done(redirect, "academy.flash.certificate-shown");
        return "redirect:" + HERE;
    }

    @DeleteMapping("/{code}/showing")
    String hide(Seat seat, @PathVariable String code, RedirectAttributes redirect) {
        certificates.show(seat.personId(), code, false);
        Flash.done(redirect, "academy.flash.certificate-hidden");
        return "redirect:" + HERE;
    }
}
