package dev.sevenstar.catalog;

import dev.sevenstar.shared.Refused;

/** A change would make a set of attributes that can't be asked. */
public class SetRefused extends Refused {

    SetRefused(String key, Object... args) {
        super(key, args);
    }
}
