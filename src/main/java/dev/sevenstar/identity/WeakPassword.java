package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** The password breaks a rule, which the reason tells. */
public class WeakPassword extends Refused {

    WeakPassword(PasswordRule rule) {
        super(rule.key());
    }
}
