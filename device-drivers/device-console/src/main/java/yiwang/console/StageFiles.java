package yiwang.console;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import yiwang.console.profile.FileChoice;

/** Asks by the system's own dialog. */
public record StageFiles(Supplier<Window> owner) implements FileChoice {

    @Override
    public Optional<Path> toOpen() {
        return Optional.ofNullable(chooser().showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String name) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    private static FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("properties", "*.properties"));
        return chooser;
    }
}
