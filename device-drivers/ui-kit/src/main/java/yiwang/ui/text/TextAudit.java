package yiwang.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the keys of a bundle with the string literals of the sources that use it: for the test in every module
 * that speaks to people. A key built from parts counts as used when some literal is its beginning and ends in a dot:
 * {@code texts.get("lamp." + kind)} uses every key that starts with {@code lamp.}
 */
public record TextAudit(Set<String> unused, Set<String> missing, Set<String> notTranslated) {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ONE_AS_MANY = Pattern.compile("(?<![\\d.,:-])1 (?!(?:is|was|has|does|differs)\\b)[a-z]+s\\b");
    private static final int MOST_VALUES = 10;
    private static final Pattern ASKED = Pattern.compile(
            "(?:[tT]exts|TEXTS|KitWords)(?:\\(\\))?\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** @param bundleFolder holds texts_zh_CN.properties and texts_en.properties; sources are searched for .java files */
    public static TextAudit of(Path bundleFolder, Path... sources) {
        Set<String> chinese = keys(bundleFolder.resolve("texts_zh_CN.properties"));
        Set<String> english = keys(bundleFolder.resolve("texts_en.properties"));
        Set<String> literals = new HashSet<>();
        Set<String> missing = new TreeSet<>(english);
        missing.removeAll(chinese);
        for (Path source : sources) {
            for (String text : javaFiles(source)) {
                find(LITERAL, text, literals);
                Set<String> asked = new HashSet<>();
                find(ASKED, text, asked);
                asked.removeIf(key -> key.endsWith(".") || chinese.contains(key));
                missing.addAll(asked);
            }
        }
        Set<String> unused = new TreeSet<>(chinese);
        unused.removeIf(key -> literals.contains(key)
                || literals.stream().anyMatch(part -> part.endsWith(".") && part.length() > 1 && key.startsWith(part)));
        Set<String> notTranslated = new TreeSet<>(chinese);
        notTranslated.removeAll(english);
        return new TextAudit(unused, missing, notTranslated);
    }

    /** English texts that would read "1 cases": those that count say both, as a choice of {@link java.text.MessageFormat}. */
    public static Set<String> oneAsMany(Texts english) {
        Object[] ones = Collections.nCopies(MOST_VALUES, 1L).toArray();
        return english.keys().stream().filter(key -> ONE_AS_MANY.matcher(english.get(key, ones)).find()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void find(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Set<String> keys(Path file) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    private static List<String> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextAudit::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
