package dev.sevenstar.logistics;

import java.util.List;

/** Asked by the freight templates, answered by whoever has goods that travel under one. */
public interface TemplateUses {

    /** Something that travels under a template, with the address where that is changed. */
    record Use(String title, String href) {}

    /** The latest first, so many at most. */
    List<Use> of(long shopId, long templateId, int limit);
}
