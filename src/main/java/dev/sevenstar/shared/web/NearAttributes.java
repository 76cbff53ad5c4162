package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose attributes lie at hand while a page is drawn: the engine keeps every variable of a template in them,
 * and would reach through all the wrappers of the filters for each one.
 */
class NearAttributes extends HttpServletRequestWrapper {

    private final Map<String, @Nullable Object> near = new HashMap<>();

    NearAttributes(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        var value = near.get(name);
        if (value != null || near.containsKey(name)) return value;
        var far = super.getAttribute(name);
        near.put(name, far);
        return far;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        near.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        near.put(name, null);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        var names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
        near.forEach((name, value) -> {
            if (value == null) names.remove(name);
            else names.add(name);
        });
        return Collections.enumeration(names);
    }
}
