package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.inquiry.Subjects;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that arrive one by one while a message is being written; each is answered with its line. */
@Controller
class DraftFilesController {

    private final Uploads uploads;
    private final Inquiries inquiries;
    private final BuyerSide buyerSide;
    private final Subjects subjects;
    private final Throttle throttle;

    DraftFilesController(
            Uploads uploads, Inquiries inquiries, BuyerSide buyerSide, Subjects subjects, Throttle throttle) {
        this.uploads = uploads;
        this.inquiries = inquiries;
        this.buyerSide = buyerSide;
        this.subjects = subjects;
        this.throttle = throttle;
    }

    @PostMapping("/workbench/inquiries/{number}/files")
    @Serves(value = Audience.SHOP, right = "inquiry")
    ModelAndView ofShop(
            Seat seat,
            @PathVariable String number,
            @RequestParam String requestKey,
            @RequestParam("files") MultipartFile file) {
        inquiries.shown(ShopKey.of(seat.shopId(), number));
        return take("person-" + seat.personId(), requestKey, seat.personId(), file);
    }

    @PostMapping("/my/inquiries/{number}/files")
    @Serves(Audience.PERSON)
    ModelAndView ofBuyer(
            SignedIn person,
            @PathVariable String number,
            @RequestParam String requestKey,
            @RequestParam("files") MultipartFile file) {
        buyerSide.own(person, number);
        return take("person-" + person.personId(), requestKey, person.personId(), file);
    }

    @PostMapping("/inquiries/{secret}/files")
    @Serves(Audience.EVERYONE)
    ModelAndView ofHolder(
            @PathVariable String secret, @RequestParam String requestKey, @RequestParam("files") MultipartFile file) {
        return take("inquiry-" + buyerSide.linked(secret).number(), requestKey, 0, file);
    }

    @PostMapping("/listings/{number}/inquiries/files")
    @Serves(Audience.EVERYONE)
    ModelAndView ofAsker(
            @PathVariable String number,
            @Nullable SignedIn person,
            @RequestParam String requestKey,
            @RequestParam("files") MultipartFile file,
            HttpServletRequest request) {
        if (subjects.offered(Ids.parse(number)).isEmpty()) throw new NotFound();
        return person == null
                ? take("address-" + request.getRemoteAddr(), requestKey, 0, file)
                : take("person-" + person.personId(), requestKey, person.personId(), file);
    }

    private ModelAndView take(String who, String requestKey, long personId, MultipartFile file) {
        throttle.take("inquiry-files-" + who, InquiryLimits.FILES_PER_HOUR, Duration.ofHours(1));
        return new ModelAndView("inquiry/asks/_arrival", "arrival", uploads.keep(requestKey, personId, file));
    }
}
