package dev.sevenstar.identity.web;

import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Offers to send again, under the new session, what the old one could not take. */
@Controller
@Serves(Audience.PERSON)
class InterruptedPostController {

    @GetMapping("/account/interrupted")
    String show(HttpSession session, Model model) {
        if (!(session.getAttribute(InterruptedPost.KEPT) instanceof InterruptedPost post)) return "redirect:/account";
        session.removeAttribute(InterruptedPost.KEPT);
        model.addAttribute("post", post);
        return "identity/interrupted/show";
    }
}
