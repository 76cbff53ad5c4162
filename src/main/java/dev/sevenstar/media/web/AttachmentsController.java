package dev.sevenstar.media.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Serves(Audience.PERSON)
class AttachmentsController {

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/my/attachments/{number}")
    void show(@PathVariable String number, SignedIn person, HttpServletResponse response) throws IOException {
        var attachment = attachments.get(number, person);
        var bytes = attachments.read(attachment);
        var download = ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8);
        Answer.inert(response, attachment.kind().type());
        response.setHeader("Content-Disposition", download.build().toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
