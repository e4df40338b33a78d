package yiwang.sync.gateway;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import yiwang.sync.contracts.objects.PrivateS3;
import yiwang.sync.protocol.wire.Sha256;

/** An uploader over gateways that share one bucket, and what lies in it. */
record ObjectsCase(PrivateS3 s3, String bucket, String token) {

    static final String PIECE = "application/offset+octet-stream";

    /** @return the upload's path */
    String begin(GatewayServer gateway, byte[] file) {
        return Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(file).getBytes(StandardCharsets.US_ASCII)))
                .bearer(token).send(gateway.url()).headers().firstValue("Location").orElseThrow().substring(gateway.url().length());
    }

    HttpResponse<byte[]> piece(GatewayServer gateway, String upload, long offset, byte[] bytes) {
        return Call.tus("PATCH", upload).with("Content-Type", PIECE).with("Upload-Offset", Long.toString(offset)).body(bytes).bearer(token).send(gateway.url());
    }

    HttpResponse<byte[]> look(GatewayServer gateway, String upload) {
        return Call.tus("HEAD", upload).bearer(token).send(gateway.url());
    }

    long offset(GatewayServer gateway, String upload) {
        return Long.parseLong(look(gateway, upload).headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** Keys of pieces that lie in the bucket. */
    List<String> pieces() {
        return s3.objects(bucket).keySet().stream().filter(key -> key.startsWith("uploads/")).toList();
    }

    byte[] kept(byte[] file) {
        return s3.objects(bucket).get("content/" + Sha256.hex(file));
    }
}
