package yiwang.device.serial.escpos;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The machine's fonts for a line that is drawn: for each character the first family that has it. Safe for several threads. */
final class GlyphFonts {

    /** Debian's, then those of Windows, UOS and Kylin; the logical one last, because it answers for any name. */
    private static final List<String> FAMILIES = List.of("WenQuanYi Micro Hei", "Noto Sans CJK SC", "HanaMinA", "HanaMinB", "BabelStone Han",
            "SimSun", "SimSun-ExtB", "MingLiU-ExtB", Font.SANS_SERIF);

    private static final Map<String, Optional<Font>> INSTALLED = new ConcurrentHashMap<>();

    private GlyphFonts() { }

    /** @return empty when no font of this machine has the character */
    static Optional<Font> of(int character) {
        return FAMILIES.stream().map(GlyphFonts::installed).flatMap(Optional::stream).filter(font -> font.canDisplay(character)).findFirst();
    }

    static boolean have(String text) {
        return text.codePoints().allMatch(c -> of(c).isPresent());
    }

    /** A family that is missing would silently be another one. */
    private static Optional<Font> installed(String family) {
        return INSTALLED.computeIfAbsent(family, name -> Stream.of(new Font(name, Font.PLAIN, 1)).filter(font -> font.getFamily().equals(name)).findFirst());
    }
}
