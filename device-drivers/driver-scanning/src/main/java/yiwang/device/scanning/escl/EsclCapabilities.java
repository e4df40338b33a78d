package yiwang.device.scanning.escl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.ScanStopped;

/** What a scanner says that it can do (ScannerCapabilities), as far as we ask for it. */
record EsclCapabilities(String model, Optional<Source> glass, Optional<Source> feeder) {

    private static final int A4_WIDTH = 2480;
    private static final int A4_HEIGHT = 3508;

    /**
     * @param maxWidth     in 1/300 inch, and so the height
     * @param resolutions  empty when the scanner names none
     */
    record Source(int maxWidth, int maxHeight, List<String> colours, List<String> formats, List<Integer> resolutions) {

        int width() {
            return Math.min(maxWidth, A4_WIDTH);
        }

        int height() {
            return Math.min(maxHeight, A4_HEIGHT);
        }

        /** The mode that was asked for, or one that is darker or brighter but can be had. */
        String colour(ScanSettings.Colour wanted) {
            List<String> words = switch (wanted) {
                case COLOUR -> List.of("RGB24");
                case GREY -> List.of("Grayscale8", "RGB24");
                case LINEART -> List.of("BlackAndWhite1", "Grayscale8", "RGB24");
            };
            return words.stream().filter(colours::contains).findFirst().orElse(words.getFirst());
        }

        /** JPEG is all that we ask for, except black and white where PNG keeps it sharp. */
        String format(String colour) {
            boolean png = colour.equals("BlackAndWhite1") && formats.contains("image/png");
            if (!png && !formats.isEmpty() && !formats.contains("image/jpeg")) {
                throw new ScanStopped(DeviceFault.Kind.OTHER, "the scanner gives no JPEG");
            }
            return png ? "image/png" : "image/jpeg";
        }

        int resolution(int dpi) {
            return resolutions.stream().min(Comparator.comparingInt(offered -> Math.abs(offered - dpi))).orElse(dpi);
        }
    }

    static EsclCapabilities of(EsclXml xml) {
        Optional<Source> glass = source(xml, "PlatenInputCaps");
        Optional<Source> feeder = source(xml, "AdfSimplexInputCaps").or(() -> source(xml, "Adf"));
        if (glass.isEmpty() && feeder.isEmpty()) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "no capabilities of a scanner");
        }
        return new EsclCapabilities(xml.first("MakeAndModel").orElse(""), glass, feeder);
    }

    Optional<Source> source(ScanSettings.Source wanted) {
        return wanted == ScanSettings.Source.FEEDER ? feeder : glass;
    }

    private static Optional<Source> source(EsclXml xml, String within) {
        if (!xml.has(within)) {
            return Optional.empty();
        }
        int width = xml.number(within, "MaxWidth").filter(value -> value > 0).orElse(A4_WIDTH);
        int height = xml.number(within, "MaxHeight").filter(value -> value > 0).orElse(A4_HEIGHT);
        List<Integer> resolutions = Stream.concat(xml.all(within, "XResolution").stream(), range(xml, within))
                .map(EsclXml::number).flatMap(Optional::stream).filter(value -> value >= 50 && value <= 2400).distinct().toList();
        List<String> formats = Stream.of("DocumentFormat", "DocumentFormatExt").flatMap(name -> xml.all(within, name).stream()).distinct().toList();
        return Optional.of(new Source(width, height, xml.all(within, "ColorMode"), formats, resolutions));
    }

    /** A range counts as its usual steps that lie in it. */
    private static Stream<String> range(EsclXml xml, String within) {
        Optional<Integer> least = xml.number(within, "Min");
        Optional<Integer> most = xml.number(within, "Max");
        return least.isEmpty() || most.isEmpty() ? Stream.empty()
                : Stream.of(75, 100, 150, 200, 240, 300, 400, 600).filter(dpi -> dpi >= least.get() && dpi <= most.get()).map(String::valueOf);
    }
}
