package dev.sevenstar.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** Views with a status. */
public final class Pages {

    private Pages() {}

    /** The form again, with what was typed and the messages at the fields. */
    public static ModelAndView invalid(String view) {
        return new ModelAndView(view, HttpStatusCode.valueOf(422));
    }

    /** Somebody else saved in between; the view shows both versions. */
    public static ModelAndView conflict(String view) {
        return new ModelAndView(view, HttpStatus.CONFLICT);
    }
}
