package yiwang.sync.gateway.uploads;

import yiwang.sync.gateway.database.GatewayDatabase;

/** Files of stations that came whole and are not attachments: taken once, then forgotten. */
public record WholeUploads(GatewayDatabase database) {

    public boolean has(String stationId, String sha256, long size) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM upload WHERE owner = ? AND sha256 = ? AND length = ? AND completed_ms IS NOT NULL")
                .bind(0, UploadOwner.ofStation(stationId)).bind(1, sha256).bind(2, size).mapTo(Integer.class).one()) > 0;
    }

    /** @return whether nobody else's upload names these bytes: they can go */
    public boolean forget(String stationId, String sha256, long size) {
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM upload WHERE owner = ? AND sha256 = ? AND length = ?").bind(0, UploadOwner.ofStation(stationId)).bind(1, sha256).bind(2, size).execute();
            boolean named = handle.createQuery("SELECT count(*) FROM upload WHERE sha256 = ? AND completed_ms IS NOT NULL").bind(0, sha256).mapTo(Integer.class).one() > 0;
            return !named && handle.createUpdate("DELETE FROM content WHERE sha256 = ?").bind(0, sha256).execute() > 0;
        });
    }
}
