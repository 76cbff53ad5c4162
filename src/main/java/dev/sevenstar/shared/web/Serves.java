package dev.sevenstar.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares whom a controller or one of its methods serves; a route without it is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Serves {

    Audience value();

    /** The right that {@link Audience#SHOP} and {@link Audience#STAFF} ask for; empty: any seat. */
    String right() default "";
}
