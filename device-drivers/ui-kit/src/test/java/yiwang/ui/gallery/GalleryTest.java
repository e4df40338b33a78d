package yiwang.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.ui.CssComplaints;
import yiwang.ui.FxStage;
import yiwang.ui.picture.Pictures;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.KioskTarget;
import yiwang.ui.theme.Millimetres;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

class GalleryTest {
    private static final Path PICTURES = Path.of("target/pictures");

    static Stream<Arguments> everyPageInEveryTheme() {
        return Pages.all().stream().flatMap(page -> Stream.of(Theme.values())
                .filter(page.themes()::contains)
                .map(theme -> Arguments.of(page, theme)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryTheme")
    void every_control_speaks_and_can_be_hit(Page page, Theme theme) throws Exception {
        Path file = PICTURES.resolve(page.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        List<String> wrong = FxStage.on(() -> {
            List<String> found = new ArrayList<>();
            Scene scene = new Scene(page.build().get(), page.width(), page.height());
            Themes.apply(scene, theme, page.density());
            try (CssComplaints css = new CssComplaints()) {
                Pictures.save(scene, page.width(), page.height(), file);
                found.addAll(css.complaints());
            }
            inspect(scene.getRoot(), page, theme, found);
            return found;
        });
        assertThat(wrong).isEmpty();
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    private static void inspect(Node node, Page page, Theme theme, List<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            String who = node.getStyleClass() + " " + node.getAccessibleText();
            if (node.getAccessibleText() == null || node.getAccessibleText().isBlank()) {
                wrong.add("says nothing: " + who);
            }
            double width = node.getLayoutBounds().getWidth();
            double height = node.getLayoutBounds().getHeight();
            double least = least(page, theme);
            if (Math.min(width, height) < least - 0.5) {
                wrong.add("smaller than %.0f: %s %.0f x %.0f".formatted(least, who, width, height));
            }
            var place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -0.5 || place.getMinY() < -0.5 || place.getMaxX() > page.width() + 0.5
                    || place.getMaxY() > page.height() + 0.5) {
                wrong.add("reaches out of the page: " + who + " " + place);
            }
        }
        if (node instanceof Labeled words && words.getText() != null) {
            words.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                    .filter(child -> child.getStyleClass().contains("text")).map(child -> ((Text) child).getText())
                    .filter(drawn -> isCut(words.getText(), drawn))
                    .forEach(drawn -> wrong.add("cut: " + words.getText() + " to " + drawn));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inspect(child, page, theme, wrong));
        }
    }

    private static boolean isCut(String meant, String drawn) {
        // Wrapping may turn a space into a new line.
        return !drawn.isEmpty() && !meant.replaceAll("\\s", "").equals(drawn.replaceAll("\\s", ""));
    }

    private static double least(Page page, Theme theme) {
        if (page.density() == Density.CLERK) {
            return 24;
        }
        KioskTarget target = theme == Theme.ELDER ? KioskTarget.ELDER : KioskTarget.FLOOR;
        return target.pixels(Millimetres.SMALLEST_KIOSK);
    }
}
