package yiwang.kiosk.home;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Remembers the public facts of the home page in {@code kiosk-home.properties}, so that it is painted before the store is open. */
public final class HomeMemory {

    private final Path file;

    public HomeMemory(Path dataFolder) {
        file = dataFolder.resolve("kiosk-home.properties");
    }

    /** What the last run knew; on the first run only the machine's name. */
    public HomeFacts recall(String machine) {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                known.clear();
            }
        }
        List<HomeTile> tiles = new ArrayList<>();
        for (int i = 0; known.containsKey("tile." + i + ".name"); i++) {
            String key = "tile." + i + ".";
            tiles.add(new HomeTile(known.getProperty(key + "code", ""), known.getProperty(key + "name"), known.getProperty(key + "icon", ItemIcons.USUAL)));
        }
        return new HomeFacts(known.getProperty("hall", ""), machine, Boolean.parseBoolean(known.getProperty("sample", "false")), tiles, tiles.size(), Optional.empty());
    }

    /** Written whole or not at all. */
    public void remember(HomeFacts facts) throws IOException {
        Properties known = new Properties();
        known.setProperty("hall", facts.hall());
        known.setProperty("sample", Boolean.toString(facts.sample()));
        for (int i = 0; i < facts.tiles().size(); i++) {
            HomeTile tile = facts.tiles().get(i);
            known.setProperty("tile." + i + ".code", tile.handleCode());
            known.setProperty("tile." + i + ".name", tile.name());
            known.setProperty("tile." + i + ".icon", tile.icon());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            known.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
