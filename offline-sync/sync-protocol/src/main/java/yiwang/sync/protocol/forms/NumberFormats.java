package yiwang.sync.protocol.forms;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import yiwang.sync.domain.check.CitizenId;
import yiwang.sync.domain.check.CreditCode;
import yiwang.sync.domain.check.ForeignerNumber;

/** Our own values of {@code format}: {@code cn-id}, {@code cn-credit} and {@code cn-id-or-credit}. Other readers of a schema pass over them. */
final class NumberFormats {

    private NumberFormats() { }

    static List<Format> all(Clock clock) {
        Predicate<String> credit = text -> CreditCode.problems(text).isEmpty();
        Predicate<String> identity = text -> identity(text, LocalDate.now(clock));
        return List.of(format("cn-id", identity), format("cn-credit", credit), format("cn-id-or-credit", identity.or(credit)));
    }

    private static boolean identity(String text, LocalDate today) {
        return text.length() == 15 ? ForeignerNumber.problems(text, today).isEmpty() : CitizenId.problems(text, today).isEmpty();
    }

    private static Format format(String name, Predicate<String> sound) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return sound.test(value);
            }
        };
    }
}
