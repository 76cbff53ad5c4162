package dev.sevenstar.payment;

import dev.sevenstar.shared.Refused;
import java.util.List;

/** Why a method is not to be had: a message key and its arguments. */
public record Why(String key, List<Object> args) {

    static Why of(String key, Object... args) {
        return new Why(key, List.of(args));
    }

    static Why of(Refused refused) {
        return of(refused.key(), refused.args());
    }

    Refused refused() {
        return new Refused(key, args.toArray());
    }

    public Object[] arguments() {
        return args.toArray();
    }
}
