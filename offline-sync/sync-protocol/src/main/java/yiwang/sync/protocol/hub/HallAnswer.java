package yiwang.sync.protocol.hub;

import java.util.List;
import yiwang.sync.protocol.wire.Receipt;

/** What a hub is told of its hall. @param pass by which its stations know it */
public record HallAnswer(HubPass pass, List<Member> stations) {

    public HallAnswer {
        stations = stations == null ? List.of() : List.copyOf(stations);
    }

    /**
     * A station of the hall.
     *
     * @param enrolled  ISO 8601
     * @param revoked   ISO 8601, or null
     * @param held      since when it is held because two machines seem to use its key, ISO 8601, or null
     * @param receipt   the centre's newest for it
     * @param cursor    with which it will have heard all that the centre has to tell it now; empty = there is nothing
     */
    public record Member(String stationId, String name, String areaCode, String deviceCode, String epoch, String publicKey, String enrolled,
                         String revoked, String held, Receipt receipt, String cursor) { }
}
