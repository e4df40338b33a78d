package yiwang.sync.protocol.wire;

/** Paths of the gateway's contract; the OpenAPI document says what stands behind each. */
public final class WirePaths {

    public static final String HEALTH = "/v1/health";
    public static final String READY = "/v1/health/ready";
    public static final String METRICS = "/metrics";
    public static final String OPENAPI = "/v1/openapi.json";
    public static final String ENROLMENTS = "/v1/enrolments";
    public static final String CERTIFICATES = "/v1/certificates";
    public static final String CATALOGUE = "/v1/catalogue";
    public static final String RECORDS = "/v1/records";
    public static final String RECEIPT = "/v1/receipt";
    public static final String UPLOADS = "/v1/uploads";
    public static final String FEED = "/v1/feed";
    public static final String SEALING_KEY = "/v1/sealing-key";
    public static final String DIGEST = "/v1/digest";
    public static final String PROGRESS = "/v1/progress";
    public static final String HUB = "/v1/hub";
    public static final String BUNDLES = "/v1/bundles";
    public static final String NUMBERS = "/v1/numbers";
    public static final String CASES = "/v1/cases";

    private WirePaths() { }
}
