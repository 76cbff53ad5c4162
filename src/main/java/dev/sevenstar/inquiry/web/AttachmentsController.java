package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryFiles;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of messages, for those who may read the message; downloaded, never shown in the page. */
@Controller("inquiryAttachments")
class AttachmentsController {

    private final Inquiries inquiries;
    private final InquiryFiles files;
    private final BuyerSide buyerSide;

    AttachmentsController(Inquiries inquiries, InquiryFiles files, BuyerSide buyerSide) {
        this.inquiries = inquiries;
        this.files = files;
        this.buyerSide = buyerSide;
    }

    @GetMapping("/workbench/inquiries/{number}/attachments/{file}")
    @Serves(value = Audience.SHOP, right = "inquiry")
    ResponseEntity<byte[]> forShop(Seat seat, @PathVariable String number, @PathVariable String file) {
        var inquiry = inquiries.shown(ShopKey.of(seat.shopId(), number));
        return answer(inquiry.key(), file, true);
    }

    @GetMapping("/my/inquiries/{number}/attachments/{file}")
    @Serves(Audience.PERSON)
    ResponseEntity<byte[]> forBuyer(SignedIn person, @PathVariable String number, @PathVariable String file) {
        return answer(buyerSide.own(person, number), file, false);
    }

    @GetMapping("/inquiries/{secret}/attachments/{file}")
    @Serves(Audience.EVERYONE)
    ResponseEntity<byte[]> forHolder(@PathVariable String secret, @PathVariable String file) {
        return answer(buyerSide.linked(secret), file, false);
    }

    private ResponseEntity<byte[]> answer(ShopKey inquiry, String number, boolean forShop) {
        var file = files.get(inquiry, Ids.parse(number), forShop);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.read(file));
    }
}
