package yiwang.clerk.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import yiwang.ui.text.Texts;

/** Asks with the desktop's own dialogs. */
public record StagePicker(Stage stage, Texts texts) implements Picker {

    @Override
    public Optional<Path> page() {
        return file("scan.file", new ExtensionFilter("PNG, JPEG, PDF", "*.png", "*.jpg", "*.jpeg", "*.pdf", "*.PNG", "*.JPG", "*.JPEG", "*.PDF"));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("bundle.seal"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> receipt() {
        return file("bundle.receipt", new ExtensionFilter("JSON", "*.json", "*.JSON"));
    }

    private Optional<Path> file(String titleKey, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        chooser.getExtensionFilters().add(filter);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }
}
