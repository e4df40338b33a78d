package yiwang.kiosk.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.kiosk.profile.PinDigest;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.run.Background;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

/** The door for the hall's staff: Ctrl+Alt+Shift+Q, then the PIN of the profile; behind it the devices, and the way out. Five wrong ones lock it until the next start. */
final class ServiceDoor {

    private static final int LONGEST = 12;
    private static final int TRIES = 5;

    private final Texts texts;
    private final Optional<PinDigest> pin;
    private final Background background;
    private final Runnable devices;
    private final Runnable leave;
    private final StringBuilder typed = new StringBuilder();
    private final Label stars = new Label();
    private Optional<Overlay> overlay = Optional.empty();
    private int wrong;

    ServiceDoor(Texts texts, Optional<PinDigest> pin, Background background, Runnable devices, Runnable leave) {
        this.texts = texts;
        this.pin = pin;
        this.background = background;
        this.devices = devices;
        this.leave = leave;
    }

    Region over(Region page) {
        Overlay layers = new Overlay(page);
        overlay = Optional.of(layers);
        return layers;
    }

    /** Without a PIN in the profile, or after five wrong ones, nothing happens. */
    void ask() {
        if (pin.isPresent() && wrong < TRIES) {
            overlay.filter(layers -> !layers.isOpen()).ifPresent(layers -> layers.open(pad(layers)));
        }
    }

    private Region pad(Overlay layers) {
        typed.setLength(0);
        show("");
        stars.getStyleClass().add("yw-title-1");
        Label title = new Label(texts.get("service.title"));
        title.getStyleClass().add("yw-title-2");
        TileGrid keys = new TileGrid(3);
        for (String key : "1 2 3 4 5 6 7 8 9".split(" ")) {
            keys.getChildren().add(digit(key));
        }
        keys.getChildren().addAll(BigButton.outlined(texts.get("service.back")).onFire(b -> layers.close()), digit("0"),
                BigButton.filled(texts.get("service.leave")).onFire(b -> check(leave)));
        BigButton manage = BigButton.outlined(texts.get("service.devices")).onFire(b -> check(() -> {
            layers.close();
            devices.run();
        }));
        manage.setMaxWidth(Double.MAX_VALUE);
        VBox sheet = new VBox(title, stars, keys, manage);
        sheet.getStyleClass().addAll("yw-sheet", "kiosk-service");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return new StackPane(sheet);
    }

    private BigButton digit(String key) {
        return BigButton.outlined(key).onFire(b -> {
            if (typed.length() < LONGEST) {
                typed.append(key);
                show("●".repeat(typed.length()));
            }
        });
    }

    private void check(Runnable go) {
        String tried = typed.toString();
        typed.setLength(0);
        background.run(() -> pin.orElseThrow().fits(tried)).then(fits -> {
            if (fits) {
                go.run();
            } else {
                wrong++;
                show(texts.get("service.wrong"));
                overlay.filter(layers -> wrong >= TRIES).ifPresent(Overlay::close);
            }
        }).orElse(failure -> show(texts.get("service.wrong")));
    }

    private void show(String words) {
        stars.setText(words.isEmpty() ? " " : words);
    }
}
