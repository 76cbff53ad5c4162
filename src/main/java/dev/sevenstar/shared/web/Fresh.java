package dev.sevenstar.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a fresh factor: whoever last proved who they are more than ten minutes ago is asked again,
 * then goes on. For rights, for ways to sign in, and for money that leaves the house.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Fresh {}
