package dev.sevenstar.catalog.web.admin;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** A form in which even the hidden fields and choices can't be read was not made by our page. */
final class Typed {

    private Typed() {}

    static void orRefuse(BindingResult found) {
        if (found.getTarget() == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
