package yiwang.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts for people, by key. A bundle is two UTF-8 files beside the class that owns it, {@code texts_zh_CN.properties}
 * (complete) and {@code texts_en.properties} (what is missing there is said in Chinese). A key that is in neither is
 * a mistake of the program and throws {@link MissingResourceException}.
 */
public final class Texts {
    private final Locale locale;
    private final Properties words;

    private Texts(Locale locale, Properties words) {
        this.locale = locale;
        this.words = words;
    }

    /** Reads the bundle that lies beside the class, for the language of the machine's displays. */
    public static Texts beside(Class<?> owner) {
        return beside(owner, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Reads the bundle that lies beside the class. Only the language of the locale counts: en, or else zh-CN. */
    public static Texts beside(Class<?> owner, Locale locale) {
        Properties words = read(owner, "texts_zh_CN.properties", new Properties());
        if (Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
            return new Texts(Locale.ENGLISH, read(owner, "texts_en.properties", new Properties(words)));
        }
        return new Texts(Locale.SIMPLIFIED_CHINESE, words);
    }

    /** The text as it stands. */
    public String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("No text for " + key, Texts.class.getName(), key);
        }
        return text;
    }

    /** The text with {@code {0}}, {@code {1}}, ... replaced as {@link MessageFormat} does. */
    public String get(String key, Object... values) {
        String text = get(key);
        return plain(text, values) ? filled(text, values) : new MessageFormat(text, locale).format(values);
    }

    /** Words into words: MessageFormat would load the platform's number formats first, which a first picture need not wait for. */
    private static boolean plain(String text, Object[] values) {
        return text.indexOf('\'') < 0 && text.indexOf(',') < 0 && Stream.of(values).allMatch(String.class::isInstance);
    }

    private static String filled(String text, Object[] values) {
        StringBuilder filled = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append(values[Integer.parseInt(text, open + 1, close, 10)]);
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** All keys, of both languages. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    private static Properties read(Class<?> owner, String file, Properties into) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("No " + file + " beside " + owner.getName(), owner.getName(), file);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            into.load(reader);
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
