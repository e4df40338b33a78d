package yiwang.ui.wedge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;

/** Characters that came one upon the other, faster than a person types, and have reached nobody yet. */
final class KeyBurst {

    /** Shorter codes exist on no paper of a hall. */
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_CODE = 2953;

    /** @param target  who would have got it */
    record Held(Node target, String character) { }

    private final long gapNanos;
    private final List<Held> held = new ArrayList<>();
    private long last;

    KeyBurst(long gapNanos) {
        this.gapNanos = gapNanos;
    }

    /** Whether a key pressed now belongs to it. */
    boolean goesOn(long now) {
        return !held.isEmpty() && now - last <= gapNanos;
    }

    void add(Node target, String character, long now) {
        held.add(new Held(target, character));
        last = now;
    }

    boolean full() {
        return held.size() >= LONGEST_CODE;
    }

    boolean isCode() {
        return held.size() >= SHORTEST_CODE && held.size() <= LONGEST_CODE;
    }

    /** Some of it would have gone to where secrets are typed. */
    boolean atASecret() {
        return held.stream().anyMatch(key -> key.target instanceof PasswordField);
    }

    /** Two keys within the gap are no finger's. */
    boolean fast() {
        return held.size() > 1;
    }

    String text() {
        return held.stream().map(Held::character).collect(Collectors.joining());
    }

    /** Hands it over and forgets it. */
    List<Held> take() {
        List<Held> all = List.copyOf(held);
        held.clear();
        return all;
    }
}
