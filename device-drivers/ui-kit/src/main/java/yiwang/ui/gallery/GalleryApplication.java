package yiwang.ui.gallery;

import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** A window to choose with, and a window that shows the chosen page in the chosen theme, made small enough to be seen whole. */
public final class GalleryApplication extends Application {
    private static final double PART_OF_SCREEN = 0.85;

    private final Stage shown = new Stage();
    private Page page = Pages.all().getFirst();
    private Theme theme = Theme.LIGHT;

    @Override
    public void start(Stage chooser) {
        FilterChips themes = new FilterChips(id -> {
            theme = Theme.valueOf(id);
            show();
        });
        themes.show(List.of(Theme.values()).stream()
                .map(one -> new FilterChips.Filter(one.name(), one.sheet(), pagesIn(one))).toList());
        FlowPane pages = new FlowPane();
        pages.getStyleClass().add("yw-gallery-row");
        for (Page one : Pages.all()) {
            pages.getChildren().add(ActionButton.plain(one.name()).onFire(fired -> {
                page = one;
                show();
            }));
        }
        VBox root = new VBox(new Card("Gallery", "").add(themes).body(pages));
        root.getStyleClass().add("yw-main");
        Scene scene = new Scene(root);
        Themes.apply(scene, Theme.LIGHT, Density.CLERK);
        chooser.setTitle("Gallery");
        chooser.setScene(scene);
        chooser.setOnHidden(event -> shown.close());
        chooser.show();
        show();
    }

    private void show() {
        Region content = page.build().get();
        content.resize(page.width(), page.height());
        content.setManaged(false);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double scale = Math.min(1, PART_OF_SCREEN
                * Math.min(screen.getWidth() / page.width(), screen.getHeight() / page.height()));
        content.getTransforms().add(new Scale(scale, scale));
        Scene scene = new Scene(new Pane(content), page.width() * scale, page.height() * scale);
        Themes.apply(scene, theme, page.density());
        shown.setTitle(page.name());
        shown.setScene(scene);
        shown.show();
    }

    private static int pagesIn(Theme theme) {
        return (int) Pages.all().stream().filter(one -> one.themes().contains(theme)).count();
    }
}
