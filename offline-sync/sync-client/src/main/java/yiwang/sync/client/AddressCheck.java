package yiwang.sync.client;

import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.WirePaths;

/**
 * Looks whether a station's own centre, or the hub of its hall, answers at another address, before the station goes there. Nothing
 * of a case leaves: the station says who it is and where its chain ends. Only the centre's signature over that counts as an answer.
 */
public final class AddressCheck {

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String STRANGER = "这个地址上的网关不认识本站点：它不是本站点的中心，也不是中心设在本大厅的枢纽。";
    private static final String UNKNOWN_AT_HUB = "这个地址上的大厅枢纽不认识本站点：它属于别的大厅或别的中心，或者还没有从中心得知本站点（它每十秒问一次中心）。";
    private static final String BEHIND = "大厅枢纽还没有从中心得知本站点最近送达的内容，请过半分钟再试；它连不上中心时，要等中心恢复。";
    private static final String CERTIFICATE = "这个地址出示的证书不是本站点的中心为这个地址、本大厅签发的：可能是别的大厅的枢纽、别的中心，或者有人截听。未发送任何资料。";
    private static final String TLS = "本站点绑定时约定了加密连接，新地址请以 https:// 开头。未发送任何资料。";

    private AddressCheck() { }

    /** @param identity with the new address, and with a fresh certificate when the old one had ended; @param hub whether it is the hub of the hall */
    public record Standing(StationIdentity identity, boolean hub) { }

    /**
     * @param there   the station's identity with the new address
     * @param outbox  where its chain ends and how far the centre has it
     * @return failures besides those of the line: {@code not_our_gateway}, {@code hub_behind}
     */
    public static Answer<Standing> look(StationIdentity there, OutboxState outbox, Clock clock) {
        HttpUrl url = HttpUrl.parse(there.gatewayUrl() + WirePaths.RECEIPT);
        if (url == null) {
            return Answer.failed(FailureKind.NAME_UNRESOLVED);
        }
        if (!there.gatewayRoot().isEmpty() && !url.isHttps()) {
            return refused(FailureKind.TLS_REQUIRED, FailureKind.TLS_REQUIRED.code(), TLS);
        }
        try (GatewayClient client = new GatewayClient(there, clock, WAIT)) {
            return named(client, receipt(client, new ChainPosition(outbox.lastSeq(), outbox.lastHash()))).then(told -> standing(client, told, outbox));
        }
    }

    private static Answer<GatewayClient.HeadReceipt> receipt(GatewayClient client, ChainPosition end) {
        Answer<GatewayClient.HeadReceipt> first = client.receipt(end);
        boolean expired = first instanceof Answer.Failed<GatewayClient.HeadReceipt> failed && failed.failure().kind() == FailureKind.CERTIFICATE_EXPIRED;
        return expired ? client.renewCertificate().then(fresh -> client.receipt(end)) : first;
    }

    private static <T> Answer<T> named(GatewayClient client, Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T> got -> got;
            case Answer.Failed<T>(Failure failure) -> switch (failure.kind()) {
                case UNAUTHORISED -> refused(failure.kind(), "not_our_gateway", client.saysHub() ? UNKNOWN_AT_HUB : STRANGER);
                case RECEIPT_INVALID -> refused(failure.kind(), "not_our_gateway", STRANGER);
                case BAD_CERTIFICATE -> refused(failure.kind(), failure.code(), CERTIFICATE);
                default -> new Answer.Failed<>(failure);
            };
        };
    }

    /** A hub whose last word from the centre is older than the station's own would be taken for a restored centre: all would be offered again. */
    private static Answer<Standing> standing(GatewayClient client, GatewayClient.HeadReceipt told, OutboxState outbox) {
        boolean hub = told.hub().isPresent();
        if (!hub && client.saysHub()) {
            return refused(FailureKind.UNAUTHORISED, "not_our_gateway", UNKNOWN_AT_HUB);
        }
        boolean same = told.receipt().gatewayEpoch().equals(outbox.gatewayEpoch());
        if (hub && same && told.receipt().upToSeq() < outbox.acknowledgedSeq()) {
            return refused(FailureKind.CENTRE_AWAY, "hub_behind", BEHIND);
        }
        return new Answer.Got<>(new Standing(client.identity(), hub));
    }

    private static <T> Answer<T> refused(FailureKind kind, String code, String sentence) {
        return new Answer.Failed<>(Failure.of(kind, code, sentence));
    }
}
