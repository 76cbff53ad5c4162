package dev.sevenstar.identity.web;

import dev.sevenstar.shared.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A form that arrived after its session had ended: kept until its person is back to send it again. */
record InterruptedPost(String path, List<Field> fields) implements Serializable {

    /** Session attribute; gone as soon as it is shown. */
    static final String KEPT = "interrupted";

    private static final int LARGEST = 64 * 1024;
    private static final int MOST_FIELDS = 2000;
    /** Forms that are little else than a proof of who one is. */
    private static final Pattern SECRET =
            Pattern.compile("/(sign-|password|set-up|account/(password|two-step|confirmation)).*|/account/passkeys");

    private static final Set<String> UNKEPT = Set.of("_csrf", "old");
    /** Ticks, choices of a list and numbers of the house: nobody typed them. */
    private static final Pattern NOT_TYPED = Pattern.compile("true|false|on|[A-Z][A-Z_]+|[0-9a-z-]{13,40}");

    record Field(String name, String value) implements Serializable {}

    /**
     * Empty if it is no plain form of a page of this house, is too large, or holds a password. Another
     * house's page could otherwise have a person send what it made up.
     */
    static Optional<InterruptedPost> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var type = String.valueOf(request.getContentType());
        if (!request.getMethod().equals("POST") && request.getParameter("_method") == null) return Optional.empty();
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) return Optional.empty();
        if (!type.matches("(application/x-www-form-urlencoded|multipart/form-data).*")) return Optional.empty();
        if (!LocalPath.of(path).equals(path)) return Optional.empty();
        if (SECRET.matcher(path).matches()) return Optional.empty();
        var fields = fields(request);
        var size = fields.stream()
                .mapToInt(f -> f.name.length() + f.value.length())
                .sum();
        return fields.size() > MOST_FIELDS || size > LARGEST
                ? Optional.empty()
                : Optional.of(new InterruptedPost(path, List.copyOf(fields)));
    }

    private static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (UNKEPT.contains(name) || name.toLowerCase(Locale.ROOT).contains("password")) return;
            for (var value : values) fields.add(new Field(name, value));
        });
        return fields;
    }

    /** What a person would know it by: the words they typed, not the numbers the house put in. */
    public List<String> words() {
        return fields.stream()
                .filter(f -> !f.name.startsWith("_") && !f.name.equals("go"))
                .filter(f -> f.value.strip().length() > 1
                        && !NOT_TYPED.matcher(f.value).matches())
                .map(Field::value)
                .limit(8)
                .toList();
    }
}
