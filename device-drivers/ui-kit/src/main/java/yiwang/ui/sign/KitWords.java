package yiwang.ui.sign;

import yiwang.ui.text.Texts;

/** The words that the components themselves bring: in the language of the machine. */
public final class KitWords {
    private static final Texts TEXTS = Texts.beside(Texts.class);

    private KitWords() {
    }

    public static String get(String key) {
        return TEXTS.get(key);
    }

    public static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
