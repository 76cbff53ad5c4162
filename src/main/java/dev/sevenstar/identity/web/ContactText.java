package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Contact;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that holds an e-mail address, a mobile number, or either; or nothing. */
@Constraint(validatedBy = ContactText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@interface ContactText {

    enum Kind {
        EITHER,
        EMAIL,
        MOBILE
    }

    Kind value() default Kind.EITHER;

    String message() default "{identity.form.contact.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<ContactText, String> {

        private Kind kind = Kind.EITHER;

        @Override
        public void initialize(ContactText field) {
            kind = field.value();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null || typed.isBlank() || read(typed).isPresent();
        }

        private Optional<Contact> read(String typed) {
            return switch (kind) {
                case EITHER -> Contact.of(typed);
                case EMAIL -> Contact.email(typed);
                case MOBILE -> Contact.mobile(typed);
            };
        }
    }
}
