package dev.sevenstar.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a fresh factor: whoever last proved who they are more than fifteen minutes ago is asked again,
 * then goes on. For rights, for ways to sign in, and for every act that moves money.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Fresh {}
