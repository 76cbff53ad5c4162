package dev.sevenstar.shared;

import java.util.List;

/** The domain says no, with a reason people can read: a message key and its arguments. */
public class Refused extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    public Refused(String key, Object... args) {
        super(key + List.of(args));
        this.key = key;
        this.args = args;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
