package yiwang.sync.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import yiwang.sync.contracts.objects.PrivateS3;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.place.ObjectPlace;

class TusOnS3Test extends TusTest {

    private final String bucket = PrivateS3.shared().newBucket();

    @Override
    GatewayPlace place(Path folder) {
        return GatewayPlace.postgres(folder, PrivatePostgres.shared().newDatabase()).with(ObjectPlace.parse(bucket).orElseThrow());
    }

    @Override
    List<byte[]> everythingKept() {
        return PrivateS3.shared().objects(bucket).entrySet().stream().filter(object -> object.getKey().startsWith("content/")).map(Map.Entry::getValue).toList();
    }
}
