package yiwang.device.api;

import java.util.List;
import java.util.Objects;

/** How a health check ended. Every finding is a sentence without personal data. */
public sealed interface HealthOutcome {

    /** All that was tried works. */
    record Healthy(List<String> findings) implements HealthOutcome {
        public Healthy {
            findings = List.copyOf(findings);
        }
    }

    /** It works now and asks for somebody soon: paper near its end, no back channel. */
    record Impaired(List<DeviceFault> faults, List<String> findings) implements HealthOutcome {
        public Impaired {
            faults = List.copyOf(faults);
            findings = List.copyOf(findings);
        }
    }

    /** It does not work. */
    record Ill(DeviceFault fault, List<String> findings) implements HealthOutcome {
        public Ill {
            Objects.requireNonNull(fault);
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was found out: cancelled, or nobody took part in time. */
    record NotFinished(List<String> findings) implements HealthOutcome {
        public NotFinished {
            findings = List.copyOf(findings);
        }
    }

    /** What a status alone says about health. */
    static HealthOutcome of(DeviceStatus status) {
        if (!status.usable()) {
            return new Ill(status.faults().isEmpty() ? DeviceFault.of(DeviceFault.Kind.OTHER, status.state().name()) : status.faults().getFirst(), List.of());
        }
        return status.state() == DeviceStatus.State.ONLINE && status.faults().isEmpty() ? new Healthy(List.of()) : new Impaired(status.faults(), List.of());
    }

    List<String> findings();

    /** What {@code --json} prints as {@code outcome}. */
    default String wireName() {
        return switch (this) {
            case Healthy h -> "healthy";
            case Impaired i -> "impaired";
            case Ill i -> "ill";
            case NotFinished n -> "not_finished";
        };
    }
}
