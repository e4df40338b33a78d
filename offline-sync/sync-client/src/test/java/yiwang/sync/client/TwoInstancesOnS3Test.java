package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import yiwang.sync.contracts.objects.PrivateS3;
import yiwang.sync.protocol.wire.Sha256;

/** Attachments in a bucket, a folder of its own for each instance: what one had taken of a scan when it was killed, the other goes on with. */
class TwoInstancesOnS3Test extends TwoInstancesTest {

    private final String bucket = PrivateS3.shared().newBucket();

    @AfterEach
    void every_scan_lies_in_the_bucket_as_its_hash_says() {
        Map<String, byte[]> whole = new TreeMap<>(PrivateS3.shared().objects(bucket));
        whole.keySet().removeIf(key -> !key.startsWith("content/"));
        assertThat(whole).isNotEmpty().allSatisfy((key, bytes) -> assertThat(key).isEqualTo("content/" + Sha256.hex(bytes)));
    }

    @Override
    KillableGateway instance(Path folder, String database, int number) throws IOException {
        return new KillableGateway(folder.resolve("instance-" + number), database, bucket);
    }
}
