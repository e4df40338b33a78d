package yiwang.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {
    private static final List<String> STATES = List.of(
            "-color-success", "-yw-info", "-color-warning", "-color-danger", "-yw-paused");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void words_can_be_read(Theme theme) throws IOException {
        double least = theme == Theme.ELDER ? 7.0 : 4.5;
        List<String[]> pairs = new ArrayList<>(List.of(
                pair("-color-fg-default", "-yw-canvas"), pair("-color-fg-default", "-color-bg-default"),
                pair("-color-fg-default", "-color-bg-subtle"), pair("-color-fg-default", "-color-accent-subtle"),
                pair("-color-fg-muted", "-yw-canvas"), pair("-color-fg-muted", "-color-bg-default"),
                pair("-color-fg-muted", "-color-bg-inset"), pair("-color-fg-muted", "-color-accent-subtle"),
                pair("-color-fg-subtle", "-color-bg-default"), pair("-color-fg-subtle", "-color-bg-inset"),
                pair("-color-accent-fg", "-color-bg-default"), pair("-color-accent-fg", "-color-accent-subtle"),
                pair("-yw-attract-fg", "-yw-attract"), pair("-yw-attract-muted", "-yw-attract"),
                pair("-yw-ink", "-yw-paper"), pair("-yw-ink-muted", "-yw-paper-band")));
        if (theme != Theme.ELDER) {
            pairs.add(pair("-yw-rail-fg", "-yw-rail"));
            pairs.add(pair("-yw-badge-fg", "-yw-badge"));
            pairs.add(pair("-yw-rail-on", "-yw-rail-sel"));
            pairs.add(pair("-yw-desk-fg", "-yw-desk-bar"));
        }
        pairs.add(pair("-color-fg-emphasis", "-color-accent-emphasis"));
        for (String state : STATES) {
            pairs.add(pair(state + "-fg", "-color-bg-default"));
            pairs.add(pair(state + "-fg", state + "-subtle"));
        }
        check(theme, pairs, least);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shapes_and_inputs_can_be_seen(Theme theme) throws IOException {
        List<String[]> pairs = new ArrayList<>(List.of(
                pair("-yw-border-strong", "-color-bg-default"), pair("-color-accent-emphasis", "-color-bg-default"),
                pair("-color-fg-subtle", "-color-bg-default")));
        for (String state : STATES) {
            pairs.add(pair(state + "-emphasis", "-color-bg-default"));
            pairs.add(pair("-yw-glyph", state + "-emphasis"));
        }
        check(theme, pairs, 3.0);
    }

    private static void check(Theme theme, List<String[]> pairs, double least) throws IOException {
        Palette palette = Palette.of(theme);
        List<String> weak = new ArrayList<>();
        for (String[] pair : pairs) {
            double contrast = palette.contrast(pair[0], pair[1]);
            if (contrast < least) {
                weak.add("%s on %s: %.2f".formatted(pair[0], pair[1], contrast));
            }
        }
        assertThat(weak).isEmpty();
    }

    private static String[] pair(String above, String below) {
        return new String[] {above, below};
    }
}
