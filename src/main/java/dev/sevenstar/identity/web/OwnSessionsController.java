package dev.sevenstar.identity.web;

import dev.sevenstar.identity.OpenSessions;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs a person out at other places. */
@Controller
@RequestMapping("/account/sessions")
@Serves(Audience.PERSON)
class OwnSessionsController {

    private final OpenSessions sessions;
    private final Audit audit;

    OwnSessionsController(OpenSessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @DeleteMapping("/{handle}")
    String destroy(SignedIn person, @PathVariable String handle, RedirectAttributes redirect) {
        sessions.end(person.personId(), handle);
        return done(person, redirect);
    }

    @DeleteMapping
    String destroyOthers(SignedIn person, HttpSession session, RedirectAttributes redirect) {
        sessions.endOthers(person.personId(), session.getId());
        return done(person, redirect);
    }

    private String done(SignedIn person, RedirectAttributes redirect) {
        audit.record("identity.session-ended", "person", person.personName(), null, null);
        Flash.done(redirect, "identity.account.session-ended");
        return "redirect:/account#sessions";
    }
}
