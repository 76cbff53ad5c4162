package dev.sevenstar.payment.alipay;

import java.util.Optional;

/** The very characters of a member of an answer, since it is them that are signed and not what they mean. */
final class SignedPart {

    private SignedPart() {}

    /** The object under this name, from its opening to its closing brace. */
    static Optional<String> of(String json, String name) {
        var at = json.indexOf("\"" + name + "\"");
        if (at < 0) return Optional.empty();
        var begin = json.indexOf('{', at + name.length() + 2);
        if (begin < 0) return Optional.empty();
        var depth = 0;
        var quoted = false;
        for (int i = begin; i < json.length(); i++) {
            var c = json.charAt(i);
            if (quoted) {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
            } else if (c == '"') quoted = true;
            else if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return Optional.of(json.substring(begin, i + 1));
        }
        return Optional.empty();
    }
}
