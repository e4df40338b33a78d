package yiwang.clerk.shell;

import javafx.scene.input.KeyCombination;

/** A key of a page: what is printed on its cap, what it does in words, and what then happens. */
public record PageKey(String cap, KeyCombination combination, String word, Runnable action) {

    /** @param keys as JavaFX names them: {@code Shortcut+N}, {@code F10}, {@code Alt+R} */
    public static PageKey of(String cap, String keys, String word, Runnable action) {
        return new PageKey(cap, KeyCombination.keyCombination(keys), word, action);
    }
}
