package yiwang.sync.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Content-Range} of RFC 9110: both ends included. */
record ContentRange(long from, long to, long total) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    /** Empty for anything that is none. */
    static Optional<ContentRange> parse(String header) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        return form.matches() ? Optional.of(new ContentRange(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Long.parseLong(form.group(3))))
                .filter(range -> range.from <= range.to && range.to < range.total) : Optional.empty();
    }

    long length() {
        return to - from + 1;
    }
}
