package yiwang.device.nativecard;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.LiftAndRetry;
import yiwang.device.api.CardReadOutcome.Problem;
import yiwang.device.api.CardReadOutcome.ReaderFault;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;
import yiwang.device.spi.card.CardChecks;
import yiwang.device.spi.card.CardText;

/** {@code termb}: authenticate, read, then one text a field, as the maker words it (device protocols 1.10). Resident cards only. */
final class TermbDialect implements VendorDialect {

    private static final int OK = 1;
    private static final int PORT_NOT_OPEN = 2;
    private static final int NOT_FOUND = 2;
    private static final int NOT_SELECTED = 3;
    private static final int MOST_FAILED_READS = 3;
    private static final Charset GBK = Charset.forName("GB18030");
    private static final List<CardField> FIELDS = List.of(CardField.NAME, CardField.SEX_CODE, CardField.NATION_CODE, CardField.BIRTH, CardField.ADDRESS,
            CardField.ID_NUMBER, CardField.ISSUER, CardField.VALID_FROM, CardField.VALID_TO);

    private final Clock clock;
    private int failedReads;

    TermbDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<DeviceFault> open(VendorCalls calls) throws VendorException {
        int opened = calls.call(VendorFunction.OPEN).result();
        return switch (opened) {
            case OK -> Optional.empty();
            case PORT_NOT_OPEN -> Optional.of(DeviceFault.of(DeviceFault.Kind.ABSENT, text("CVR_InitComm", opened)));
            default -> Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, text("CVR_InitComm", opened)));
        };
    }

    @Override
    public Optional<CardReadOutcome> round(VendorCalls calls) throws VendorException {
        int found = calls.call(VendorFunction.FIND).result();
        if (found == NOT_FOUND || found == NOT_SELECTED) {
            return failedReads > 0 ? Optional.of(new LiftAndRetry(text("CVR_Authenticate", found))) : Optional.empty();
        }
        if (found != OK) {
            return Optional.of(new ReaderFault(DeviceFault.of(DeviceFault.Kind.LINK_LOST, text("CVR_Authenticate", found))));
        }
        VendorAnswer read = calls.call(VendorFunction.READ);
        try {
            if (read.result() == OK) {
                return Optional.of(card(read));
            }
            return ++failedReads >= MOST_FAILED_READS ? Optional.of(new LiftAndRetry(text("CVR_Read_Content", read.result()))) : Optional.empty();
        } finally {
            read.wipe();
        }
    }

    private CardReadOutcome card(VendorAnswer read) {
        failedReads = 0;
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        for (int i = 0; i < FIELDS.size(); i++) {
            String value = MakersWords.normal(FIELDS.get(i), new String(read.block(i), GBK));
            if (!value.isEmpty()) {
                fields.put(FIELDS.get(i), value);
            }
        }
        CardText text = new CardText(CardKind.RESIDENT, fields);
        List<Problem> problems = CardChecks.problems(text, LocalDate.now(clock));
        return problems.isEmpty() ? new CardReadOutcome.Read(new IdentityCard(CardKind.RESIDENT, fields, List.of(), new byte[0], ""))
                : new CardReadOutcome.CheckFailed(CardKind.RESIDENT, problems);
    }

    private static String text(String function, int result) {
        return function + " " + result;
    }
}
