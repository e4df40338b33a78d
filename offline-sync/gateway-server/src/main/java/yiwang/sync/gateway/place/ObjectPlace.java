package yiwang.sync.gateway.place;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket of an S3-compatible store, written {@code s3://BUCKET?endpoint=http://HOST:PORT&region=REGION}. Keys are never part
 * of it: the environment has them.
 *
 * @param endpoint empty = Amazon's own for the region
 * @param region   {@code us-east-1} unless said; stores of one's own mostly take any
 */
public record ObjectPlace(String bucket, Optional<URI> endpoint, String region) {

    private static final Pattern FORM = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/?(?:\\?(.+))?");
    private static final String USUAL_REGION = "us-east-1";

    /** Empty when the text is none, or says something that is not known. */
    public static Optional<ObjectPlace> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Map<String, String> said = new HashMap<>();
        for (String pair : form.group(2) == null ? new String[0] : form.group(2).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                return Optional.empty();
            }
            said.put(parts[0], parts[1]);
        }
        String region = said.containsKey("region") ? said.remove("region") : USUAL_REGION;
        String endpoint = said.remove("endpoint");
        if (!said.isEmpty() || !region.matches("[A-Za-z0-9-]+") || endpoint != null && !isEndpoint(endpoint)) {
            return Optional.empty();
        }
        return Optional.of(new ObjectPlace(form.group(1), Optional.ofNullable(endpoint).map(URI::create), region));
    }

    private static boolean isEndpoint(String text) {
        return text.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?");
    }

    @Override
    public String toString() {
        return "s3://" + bucket + endpoint.map(address -> "?endpoint=" + address).orElse("");
    }
}
