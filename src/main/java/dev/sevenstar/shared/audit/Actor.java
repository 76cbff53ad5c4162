package dev.sevenstar.shared.audit;

/** The one who acts; the signed-in principal is one. */
public interface Actor {

    long personId();

    String personName();
}
