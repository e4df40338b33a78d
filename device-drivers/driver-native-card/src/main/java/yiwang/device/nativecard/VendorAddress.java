package yiwang.device.nativecard;

import java.nio.file.Path;

/** Which library, and which set of functions it has: {@code sdtapi:PATH} or {@code termb:PATH}. */
record VendorAddress(Api api, Path library) {

    /** The two families of makers' libraries (device protocols 1.10). */
    enum Api {
        SDTAPI("sdtapi"), TERMB("termb");

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
        for (Api api : Api.values()) {
            String head = api.word() + ":";
            if (rest.startsWith(head) && rest.length() > head.length()) {
                return new VendorAddress(api, Path.of(rest.substring(head.length())).toAbsolutePath());
            }
        }
        throw new IllegalArgumentException("'" + rest + "' is not sdtapi:PATH or termb:PATH of a maker's library");
    }
}
