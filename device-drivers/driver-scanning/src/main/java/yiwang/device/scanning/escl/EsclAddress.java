package yiwang.device.scanning.escl;

import okhttp3.HttpUrl;
import yiwang.device.api.DeviceAddress;

/** The root of a scanner's eSCL service, such as {@code http://192.0.2.7:8080/eSCL/}. */
record EsclAddress(HttpUrl root) {

    static final String SCHEME = "escl";
    /** Stands in questions to a recording, which nobody hears. */
    static final EsclAddress RECORDED = new EsclAddress(HttpUrl.get("http://recorded.invalid/eSCL/"));

    /** @throws IllegalArgumentException with a sentence for people */
    static EsclAddress of(DeviceAddress address) {
        HttpUrl url = HttpUrl.parse(address.rest());
        boolean plain = url != null && address.scheme().equals(SCHEME) && url.query() == null && url.fragment() == null
                && url.username().isEmpty() && url.password().isEmpty();
        if (!plain) {
            throw new IllegalArgumentException("not the address of an eSCL scanner: '" + address + "' (expected escl:http://HOST:PORT/eSCL)");
        }
        return new EsclAddress(url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build());
    }

    HttpUrl at(String place) {
        return root.newBuilder().addPathSegments(place).build();
    }

    /** Some scanners name a wrong host in Location; only its path counts. */
    HttpUrl job(String location) {
        HttpUrl named = root.resolve(location);
        if (named == null) {
            return null;
        }
        String path = named.encodedPath();
        return root.newBuilder().encodedPath(path.endsWith("/") ? path : path + "/").build();
    }

    /** A place as it stands behind the root; the whole path when it lies elsewhere. */
    String behindRoot(HttpUrl place) {
        String path = place.encodedPath();
        return path.startsWith(root.encodedPath()) ? path.substring(root.encodedPath().length()) : path;
    }
}
