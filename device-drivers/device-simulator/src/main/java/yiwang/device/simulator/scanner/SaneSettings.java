package yiwang.device.simulator.scanner;

import java.util.List;

/** The options of the simulated scanner and their present values. */
final class SaneSettings {

    static final int SIZE = 32;
    private static final List<String> MODES = List.of("Color", "Gray", "Lineart");
    private static final List<String> SOURCES = List.of("Flatbed", "Automatic Document Feeder");
    private static final int[] RESOLUTIONS = {75, 100, 150, 200, 300, 600};
    private static final int FIXED_ONE = 65536;
    private static final int TYPE_INT = 1;
    private static final int TYPE_FIXED = 2;
    private static final int TYPE_STRING = 3;
    private static final int UNIT_DPI = 4;
    private static final int UNIT_MM = 3;
    private static final int SOFT_SELECT = 1 | 4;

    String mode = MODES.getFirst();
    String source = SOURCES.getFirst();
    int dpi = 100;
    private final int[] corners = {0, 0, 210 * FIXED_ONE, 297 * FIXED_ONE};

    boolean fromFeeder() {
        return !source.equals(SOURCES.getFirst());
    }

    int channels() {
        return mode.equals("Color") ? 3 : 1;
    }

    boolean lineart() {
        return mode.equals("Lineart");
    }

    byte[] descriptors() {
        SaneAnswers all = new SaneAnswers().word(8);
        all.word(0).text("").text("Number of options").text("").word(TYPE_INT, 0, 4, 4, 0);
        choice(all, "mode", "Scan mode", MODES);
        all.word(0).text("resolution").text("Resolution").text("Dots per inch.").word(TYPE_INT, UNIT_DPI, 4, SOFT_SELECT, 2);
        all.word(RESOLUTIONS.length + 1, RESOLUTIONS.length).word(RESOLUTIONS);
        choice(all, "source", "Source", SOURCES);
        String[] names = {"tl-x", "tl-y", "br-x", "br-y"};
        for (int i = 0; i < names.length; i++) {
            all.word(0).text(names[i]).text(names[i]).text("A corner of the area.").word(TYPE_FIXED, UNIT_MM, 4, SOFT_SELECT, 1);
            all.word(0, 0, (i % 2 == 0 ? 216 : 297) * FIXED_ONE, 0);
        }
        return all.toBytes();
    }

    private static void choice(SaneAnswers all, String name, String title, List<String> values) {
        all.word(0).text(name).text(title).text("").word(TYPE_STRING, 0, SIZE, SOFT_SELECT, 3).word(values.size() + 1);
        values.forEach(all::text);
        all.none();
    }

    /** @return the answer's status, info, type, size and value; nothing when there is no such option */
    byte[] set(int option, String text, int number) {
        SaneAnswers answer = new SaneAnswers();
        switch (option) {
            case 1 -> mode = MODES.contains(text) ? text : mode;
            case 2 -> dpi = nearest(number);
            case 3 -> source = SOURCES.contains(text) ? text : source;
            default -> corners[option - 4] = number;
        }
        return value(answer.word(0).word(option == 2 && dpi != number ? 1 : 0), option).none().toBytes();
    }

    byte[] get(int option) {
        return value(new SaneAnswers().word(0, 0), option).none().toBytes();
    }

    private SaneAnswers value(SaneAnswers answer, int option) {
        return switch (option) {
            case 0 -> answer.word(TYPE_INT, 4, 1, 8);
            case 1 -> answer.word(TYPE_STRING, SIZE).text(mode, SIZE);
            case 2 -> answer.word(TYPE_INT, 4, 1, dpi);
            case 3 -> answer.word(TYPE_STRING, SIZE).text(source, SIZE);
            default -> answer.word(TYPE_FIXED, 4, 1, corners[option - 4]);
        };
    }

    private static int nearest(int wanted) {
        int best = RESOLUTIONS[0];
        for (int resolution : RESOLUTIONS) {
            best = Math.abs(resolution - wanted) < Math.abs(best - wanted) ? resolution : best;
        }
        return best;
    }
}
