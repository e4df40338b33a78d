package yiwang.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.ui.FxStage;
import yiwang.ui.gallery.Pages;

class SheetCompilerTest {
    @ParameterizedTest
    @EnumSource(Density.class)
    void compiled_sheets_paint_the_same_picture(Density density, @TempDir Path folder) throws Exception {
        List<Path> compiled = SheetCompiler.compile(folder);
        int[] written = FxStage.on(() -> paint(density, List.of()));
        List<String> different = difference(density, written, FxStage.on(() -> paint(density, compiled)));
        assertThat(different).as("pixels that differ: x,y by the text, by the binary").isEmpty();
        assertThat(Arrays.stream(written).distinct().count()).isGreaterThan(100);
    }

    private static List<String> difference(Density density, int[] written, int[] binary) {
        int width = Pages.all().stream().filter(one -> one.name().equals(pageFor(density))).findFirst().orElseThrow().width();
        return IntStream.range(0, written.length).filter(i -> binary[i] != written[i])
                .mapToObj(i -> "%d,%d %08x %08x".formatted(i % width, i / width, written[i], binary[i])).toList();
    }

    private static int[] paint(Density density, List<Path> compiled) {
        var page = Pages.all().stream().filter(one -> one.name().equals(pageFor(density))).findFirst().orElseThrow();
        Scene scene = new Scene(page.build().get(), page.width(), page.height());
        Themes.apply(scene, Theme.LIGHT, density);
        if (!compiled.isEmpty()) {
            List<String> sheets = new ArrayList<>();
            scene.getStylesheets().forEach(sheet -> sheets.add(replace(sheet, compiled)));
            scene.setUserAgentStylesheet(replace(scene.getUserAgentStylesheet(), compiled));
            scene.getStylesheets().setAll(sheets);
        }
        WritableImage image = scene.snapshot(null);
        int[] pixels = new int[page.width() * page.height()];
        image.getPixelReader().getPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), pixels, 0,
                page.width());
        return pixels;
    }

    private static String pageFor(Density density) {
        return density == Density.CLERK ? "clerk-case" : "kiosk-home";
    }

    private static String replace(String sheet, List<Path> compiled) {
        String name = sheet.substring(sheet.lastIndexOf('/') + 1).replace(".css", ".bss");
        return compiled.stream().filter(file -> file.getFileName().toString().equals(name))
                .map(SheetCompilerTest::url).findFirst().orElseThrow().toExternalForm();
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
