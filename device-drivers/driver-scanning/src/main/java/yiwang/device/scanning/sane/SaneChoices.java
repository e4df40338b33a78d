package yiwang.device.scanning.sane;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiwang.device.api.ScanSettings;

/** Sets what was asked for where this scanner offers it; every scanner has its own set of options and names. */
final class SaneChoices {

    private static final double A4_WIDTH_MM = 210;
    private static final double A4_HEIGHT_MM = 297;

    private final SaneControl control;

    SaneChoices(SaneControl control) {
        this.control = control;
    }

    /** @return false when the paper should come from a feeder and there is none */
    boolean source(ScanSettings.Source wanted) throws IOException {
        Optional<String> source = texts("source").stream().filter(name -> isFeeder(name) == (wanted == ScanSettings.Source.FEEDER)).findFirst();
        if (source.isEmpty()) {
            return wanted == ScanSettings.Source.FLATBED;
        }
        control.set(control.settable("source").orElseThrow(), source.get());
        return true;
    }

    void colour(ScanSettings.Colour wanted) throws IOException {
        List<String> words = switch (wanted) {
            case COLOUR -> List.of("color", "rgb");
            case GREY -> List.of("gray", "grey");
            case LINEART -> List.of("lineart", "binary", "black", "gray", "grey");
        };
        List<String> offered = texts("mode");
        Optional<String> mode = words.stream().flatMap(word -> offered.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(word))).findFirst();
        if (mode.isPresent()) {
            control.set(control.settable("mode").orElseThrow(), mode.get());
        }
        int depth = wanted == ScanSettings.Colour.LINEART ? 1 : 8;
        Optional<SaneOption> option = control.settable("depth");
        if (option.isPresent() && option.get().type() == SaneOption.TYPE_INT && option.get().numbers().contains(depth)) {
            control.set(option.get(), depth);
        }
    }

    /** @return the resolution that the scanner really took */
    int resolution(int dpi) throws IOException {
        Optional<SaneOption> option = control.settable("resolution").filter(SaneOption::isNumber);
        return option.isEmpty() ? dpi : (int) Math.clamp(Math.round(control.set(option.get(), dpi)), 1, 10_000);
    }

    /** A4 from the corner, or as much of it as the scanner has. */
    void wholeSheet() throws IOException {
        for (String corner : List.of("tl-x", "tl-y")) {
            toMillimetres(corner, 0);
        }
        toMillimetres("br-x", A4_WIDTH_MM);
        toMillimetres("br-y", A4_HEIGHT_MM);
    }

    private void toMillimetres(String name, double value) throws IOException {
        Optional<SaneOption> option = control.settable(name).filter(SaneOption::isNumber);
        if (option.isPresent() && option.get().unit() == SaneOption.UNIT_MM) {
            control.set(option.get(), value);
        }
    }

    private List<String> texts(String name) {
        return control.settable(name).filter(option -> option.type() == SaneOption.TYPE_STRING).map(SaneOption::texts).orElse(List.of());
    }

    private static boolean isFeeder(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.contains("adf") || name.contains("feeder");
    }
}
