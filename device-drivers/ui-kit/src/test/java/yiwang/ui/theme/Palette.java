package yiwang.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of one theme file, and their contrast as WCAG 2 computes it. */
record Palette(Map<String, Color> colours) {
    private static final Pattern ROLE = Pattern.compile("(-(?:color|yw)-[\\w-]+):\\s*([^;]+);");

    static Palette of(Theme theme) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(theme.sheet() + ".css")) {
            Matcher role = ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> colours = new TreeMap<>();
            while (role.find()) {
                colours.put(role.group(1), Color.web(role.group(2)));
            }
            return new Palette(colours);
        }
    }

    double contrast(String a, String b) {
        double first = luminance(colour(a));
        double second = luminance(colour(b));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private Color colour(String role) {
        Color colour = colours.get(role);
        if (colour == null) {
            throw new AssertionError("no colour " + role);
        }
        return colour;
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
