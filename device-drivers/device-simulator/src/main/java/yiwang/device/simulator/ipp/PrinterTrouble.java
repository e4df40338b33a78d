package yiwang.device.simulator.ipp;

/** What keeps a simulated page printer from printing until somebody mends it; {@link #keyword()} is its printer-state-reason. */
public enum PrinterTrouble {
    MEDIA_EMPTY("media-empty-error"), MEDIA_JAM("media-jam-error"), COVER_OPEN("cover-open-error"), OFFLINE("offline-report");

    private final String keyword;

    PrinterTrouble(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
