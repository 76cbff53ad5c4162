package dev.sevenstar.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that is the same for every visitor of one language and theme: it is kept rendered for 5 s
 * at most and revalidated by its ETag. It holds no form that posts and makes no session.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Kept {

    /** Query parameters that change the page; all others are left out of the key. */
    String[] params() default {};
}
