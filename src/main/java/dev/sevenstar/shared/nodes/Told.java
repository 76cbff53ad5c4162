package dev.sevenstar.shared.nodes;

/** A word that reached this node, from itself or from another; names and numbers, never data. */
public record Told(String topic, String word) {

    public Told {
        if (!topic.matches("\\S+") || !word.matches("\\S+"))
            throw new IllegalArgumentException("a topic and a word without spaces, not " + topic + " " + word);
    }
}
