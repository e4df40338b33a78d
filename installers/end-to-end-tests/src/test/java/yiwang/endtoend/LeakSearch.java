package yiwang.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches files and their names for values in every form of {@link ClearText}. */
final class LeakSearch {

    private final Map<String, String> needles = new LinkedHashMap<>();

    LeakSearch(List<String> values) {
        values.forEach(value -> ClearText.forms(value).forEach((form, bytes) -> needles.put(value + " as " + form, new String(bytes, StandardCharsets.ISO_8859_1))));
    }

    List<String> in(byte[] bytes) {
        String hay = new String(bytes, StandardCharsets.ISO_8859_1);
        return needles.entrySet().stream().filter(needle -> hay.contains(needle.getValue())).map(Map.Entry::getKey).toList();
    }

    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every file below, whatever its rights; one that goes away meanwhile holds nothing any more. */
    List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        for (Path path : tree(folder)) {
            in(path.getFileName().toString()).forEach(what -> found.add("the name of " + path + ": " + what));
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                in(content(path)).forEach(what -> found.add(path + ": " + what));
            }
        }
        return found;
    }

    private static List<Path> tree(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return tree(folder);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
