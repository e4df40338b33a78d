package yiwang.device.runtime.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yiwang.device.runtime.AtomicFile;
import yiwang.device.runtime.StationProfile;

/**
 * A station's device profile with its earlier and its named versions, all plain files: {@code devices.properties} is in use,
 * {@code device-profiles/NAME.properties} are saved by a person, {@code device-profiles/earlier/TIME.properties} were in use before.
 * Every file is written whole or not at all.
 */
public final class ProfileShelf {

    /** How many earlier versions are kept. */
    public static final int EARLIER = 30;

    private static final String ENDING = ".properties";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,63}");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path current;
    private final Path saved;
    private final Clock clock;

    /** @param folder  the station's data folder */
    public ProfileShelf(Path folder, Clock clock) {
        this(folder.resolve("devices" + ENDING), folder, clock);
    }

    /** @param current  the profile in use where it lies elsewhere; @param folder  the station's data folder */
    public ProfileShelf(Path current, Path folder, Clock clock) {
        this.current = current;
        this.saved = folder.resolve("device-profiles");
        this.clock = clock;
    }

    /** The profile in use; empty when there is none yet. @throws IllegalArgumentException with a sentence for people when it is malformed */
    public StationProfile current() throws IOException {
        return Files.exists(current) ? StationProfile.read(current) : StationProfile.EMPTY;
    }

    /** Puts a profile to use, keeping the one before. Running programs take it with their next start. */
    public void use(StationProfile profile) throws IOException {
        if (Files.exists(current) && !StationProfile.read(current).equals(profile)) {
            Path earlier = saved.resolve("earlier").resolve(STAMP.format(clock.instant()) + ENDING);
            AtomicFile.write(earlier, Files.readAllLines(current));
            dropOldest(earlier.getParent());
        }
        AtomicFile.write(current, ProfileText.of(profile));
    }

    public void save(String name, StationProfile profile) throws IOException {
        AtomicFile.write(file(name), ProfileText.of(profile));
    }

    public List<String> names() throws IOException {
        return names(saved);
    }

    /** When the earlier profiles were replaced, newest first; each can be loaded by {@code earlier/TIME}. */
    public List<String> earlier() throws IOException {
        return names(saved.resolve("earlier")).reversed().stream().map(name -> "earlier/" + name).toList();
    }

    /**
     * @param name  of a saved profile, {@code earlier/TIME}, or {@code current}
     * @throws java.nio.file.NoSuchFileException when there is none of that name
     */
    public StationProfile load(String name) throws IOException {
        return name.equals("current") ? current() : StationProfile.read(file(name));
    }

    private Path file(String name) {
        String last = name.startsWith("earlier/") ? name.substring("earlier/".length()) : name;
        if (!NAME.matcher(last).matches()) {
            throw new IllegalArgumentException("a profile's name has letters, digits, spaces, _ and -, at most 64: '" + name + "'");
        }
        return last.equals(name) ? saved.resolve(name + ENDING) : saved.resolve("earlier").resolve(last + ENDING);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
        }
    }

    private static void dropOldest(Path folder) throws IOException {
        List<String> all = names(folder);
        for (String name : all.subList(0, Math.max(0, all.size() - EARLIER))) {
            Files.deleteIfExists(folder.resolve(name + ENDING));
        }
    }
}
