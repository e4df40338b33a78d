package yiwang.sync.gateway.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.gateway.ca.AuthorityShelf;
import yiwang.sync.gateway.ca.CertificateDesk;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.security.MemberKind;
import yiwang.sync.protocol.wire.EnrolmentAnswer;
import yiwang.sync.protocol.wire.EnrolmentCode;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.Sha256;

/** Gives out one-time codes and takes them back for an identity. Codes have 60 random bits; only their hashes are kept. */
public final class EnrolmentDesk {

    private static final int CODE_LENGTH = 12;
    private static final int GROUP = 4;
    private static final Duration VALID = Duration.ofDays(7);

    private final GatewayDatabase database;
    private final GatewaySelf self;
    private final AuthorityShelf authority;
    private final CertificateDesk certificates;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public EnrolmentDesk(GatewayDatabase database, GatewaySelf self, AuthorityShelf authority, Clock clock) {
        this.database = database;
        this.self = self;
        this.authority = authority;
        this.certificates = new CertificateDesk(authority);
        this.clock = clock;
    }

    /**
     * @param deviceCode  empty = the next free one of the area
     * @return the code, or empty when the device code is no code, is taken, or none is left
     */
    public Optional<String> code(MemberKind kind, String name, String hall, String areaCode, Optional<String> deviceCode) {
        String code = newCode();
        Optional<String> fingerprint = authority.fingerprint();
        return database.write(handle -> {
            Optional<String> device = deviceCode.isPresent() ? deviceCode : DeviceCodes.after(highest(handle, areaCode));
            if (device.isEmpty() || !DeviceCodes.isCode(device.get()) || taken(handle, areaCode, device.get())) {
                return Optional.empty();
            }
            handle.createUpdate("INSERT INTO enrol_code (code_hash, name, hall, area_code, device_code, expires_ms, kind) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, hash(code)).bind(1, name).bind(2, hall).bind(3, areaCode).bind(4, device.get())
                    .bind(5, clock.millis() + VALID.toMillis()).bind(6, kind.word()).execute();
            return Optional.of(new EnrolmentCode(code, fingerprint).text());
        });
    }

    /** The same code with the same key gives the same answer again: the first one may have been lost on its way. */
    public EnrolmentOutcome enrol(EnrolmentRequest request) {
        return enrol(request, Optional.empty());
    }

    /** @param hubHall when the hub of a hall passes it on: then only codes for stations of this hall count */
    public EnrolmentOutcome enrol(EnrolmentRequest request, Optional<String> hubHall) {
        if (!request.isProven()) {
            return new EnrolmentOutcome.Refused("key_not_proven", "站点密钥校验未通过，请重新登记。");
        }
        EnrolmentOutcome outcome = database.write(handle -> enrol(handle, hash(EnrolmentCode.parse(request.code()).secret()), request.publicKey(), hubHall));
        return request.csr() != null && outcome instanceof EnrolmentOutcome.Enrolled enrolled ? certified(enrolled.answer(), request) : outcome;
    }

    private EnrolmentOutcome certified(EnrolmentAnswer a, EnrolmentRequest request) {
        return certificates.certify(request.csr(), a.stationId(), request.publicKey())
                .<EnrolmentOutcome>map(c -> new EnrolmentOutcome.Enrolled(a.with(c)))
                .orElseGet(() -> new EnrolmentOutcome.Refused("csr_refused", "证书申请与站点密钥不符，请重新登记。"));
    }

    private EnrolmentOutcome enrol(Handle handle, String hash, String publicKey, Optional<String> hubHall) {
        database.lockCode(handle, hash);
        Optional<Code> found = handle.createQuery("SELECT name, hall, area_code, device_code, expires_ms, station_id, kind FROM enrol_code WHERE code_hash = ?")
                .bind(0, hash).map((row, c) -> new Code(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getLong(5), Optional.ofNullable(row.getString(6)), MemberKind.of(row.getString(7)))).findOne();
        if (found.isEmpty()) {
            return new EnrolmentOutcome.Refused("code_refused", "登记码不对，请核对后重新输入。");
        }
        Code code = found.get();
        if (hubHall.isPresent() && !(code.kind() == MemberKind.STATION && code.hall().equals(hubHall.get()))) {
            return new EnrolmentOutcome.Refused("code_other_hall", "登记码不是发给这个大厅的站点的，请核对后重新输入。");
        }
        if (code.stationId().isPresent()) {
            return again(handle, code, publicKey);
        }
        if (clock.millis() > code.expiresMillis()) {
            return new EnrolmentOutcome.Refused("code_expired", "登记码已过期，请向大厅管理员索取新码。");
        }
        String stationId = Uuid7.next(clock).toString();
        String epoch = Uuid7.next(clock).toString();
        handle.createUpdate("""
                INSERT INTO station (station_id, name, hall, area_code, device_code, epoch, public_key, enrolled_ms, kind)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, stationId).bind(1, code.name()).bind(2, code.hall()).bind(3, code.areaCode()).bind(4, code.deviceCode())
                .bind(5, epoch).bind(6, publicKey).bind(7, clock.millis()).bind(8, code.kind().word()).execute();
        handle.createUpdate("UPDATE enrol_code SET station_id = ? WHERE code_hash = ?").bind(0, stationId).bind(1, hash).execute();
        return answer(code, stationId, epoch);
    }

    private EnrolmentOutcome again(Handle handle, Code code, String publicKey) {
        return handle.createQuery("SELECT epoch FROM station WHERE station_id = ? AND public_key = ?")
                .bind(0, code.stationId().orElseThrow()).bind(1, publicKey).mapTo(String.class).findOne()
                .map(epoch -> answer(code, code.stationId().orElseThrow(), epoch))
                .orElseGet(() -> new EnrolmentOutcome.Refused("code_used", "登记码已被使用，请向大厅管理员索取新码。"));
    }

    private EnrolmentOutcome answer(Code code, String stationId, String epoch) {
        return new EnrolmentOutcome.Enrolled(new EnrolmentAnswer(stationId, code.name(), code.hall(), code.areaCode(), code.deviceCode(),
                epoch, self.publicKey(), self.epoch(), null, null));
    }

    private static Optional<String> highest(Handle handle, String areaCode) {
        return handle.createQuery("SELECT device_code FROM enrol_code WHERE area_code = ? ORDER BY device_code DESC LIMIT 1")
                .bind(0, areaCode).mapTo(String.class).findOne();
    }

    private static boolean taken(Handle handle, String areaCode, String deviceCode) {
        return handle.createQuery("SELECT count(*) FROM enrol_code WHERE area_code = ? AND device_code = ?")
                .bind(0, areaCode).bind(1, deviceCode).mapTo(Integer.class).one() > 0;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(EnrolmentCode.ALPHABET.charAt(random.nextInt(EnrolmentCode.ALPHABET.length())));
        }
        return code.toString();
    }

    private static String hash(String code) {
        return Sha256.hex(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private record Code(String name, String hall, String areaCode, String deviceCode, long expiresMillis, Optional<String> stationId,
                        MemberKind kind) { }
}
