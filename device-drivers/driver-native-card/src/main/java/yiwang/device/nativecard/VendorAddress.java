package yiwang.device.nativecard;

import java.nio.file.Path;
import java.util.List;

/** Which library, and which set of functions it has: {@code sdtapi:PATH} or {@code termb:PATH} for readers, {@code wlt2bmp:PATH} for their photos. */
record VendorAddress(Api api, Path library) {

    /** The families of makers' libraries (device protocols 1.9, 1.10). */
    enum Api {
        SDTAPI("sdtapi"), TERMB("termb"), WLT2BMP("wlt2bmp");

        private final String word;

        Api(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @throws IllegalArgumentException with a sentence for people */
    static VendorAddress parse(String rest) {
        return parse(rest, List.of(Api.SDTAPI, Api.TERMB), "sdtapi:PATH or termb:PATH of a maker's library");
    }

    /** @throws IllegalArgumentException with a sentence for people */
    static VendorAddress ofPhotos(String written) {
        return parse(written, List.of(Api.WLT2BMP), "wlt2bmp:PATH of a maker's library");
    }

    private static VendorAddress parse(String rest, List<Api> able, String expected) {
        for (Api api : able) {
            String head = api.word() + ":";
            if (rest.startsWith(head) && rest.length() > head.length()) {
                return new VendorAddress(api, Path.of(rest.substring(head.length())).toAbsolutePath());
            }
        }
        throw new IllegalArgumentException("'" + rest + "' is not " + expected);
    }
}
