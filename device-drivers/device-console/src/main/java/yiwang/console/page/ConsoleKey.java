package yiwang.console.page;

import javafx.scene.input.KeyCombination;

/** A key of the page: what is printed on its cap, its combination as JavaFX names it, what it does in words, and what then happens. */
public record ConsoleKey(String cap, KeyCombination combination, String word, Runnable action) { }
