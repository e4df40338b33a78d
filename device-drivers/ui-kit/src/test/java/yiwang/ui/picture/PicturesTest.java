package yiwang.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.ui.FxStage;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

class PicturesTest {
    @Test
    void a_picture_may_be_larger_than_the_screen(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pictures/kiosk.png");
        FxStage.on(() -> {
            Scene scene = new Scene(new StackPane(), 300, 200);
            Themes.apply(scene, Theme.DARK, Density.KIOSK);
            Pictures.save(scene, 1080, 1920, file);
            return null;
        });
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1920);
        assertThat(picture.getRGB(1079, 1919) & 0xFFFFFF).isEqualTo(0x0E1517);
    }
}
