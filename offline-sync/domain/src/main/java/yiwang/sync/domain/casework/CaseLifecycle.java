package yiwang.sync.domain.casework;

import static yiwang.sync.domain.casework.CaseState.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Life of a case (domain facts B.3): pure {@code (state, event) -> transition}. A department may report several steps in
 * one (decided without "accepted" before it): the steps between count as done. It may
 * also confirm an acceptance that the counter has already given, which changes nothing.
 */
public final class CaseLifecycle {

    /** Nothing is accepted yet. */
    private static final Set<CaseState> BEFORE_ACCEPTANCE = EnumSet.of(DRAFT, PRE_PASSED, RECEIVED, CORRECTION);
    /** The competent body works on it and its clock runs, or it is about to. */
    private static final Set<CaseState> IN_WORK = EnumSet.of(RECEIVED, TOLERANCE, ACCEPTED);
    /** Still open, so that the applicant can take it back or the body can end it. */
    private static final Set<CaseState> OPEN = EnumSet.of(PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED, RECEIVED, CORRECTION,
            TOLERANCE, ACCEPTED, SPECIAL);
    /** The body has it, so that it can end it or send it on. */
    private static final Set<CaseState> WITH_BODY = EnumSet.of(RECEIVED, CORRECTION, TOLERANCE, ACCEPTED, SPECIAL);
    /** The limits run or are paused. */
    private static final Set<CaseState> COUNTED = EnumSet.of(TOLERANCE, ACCEPTED, SPECIAL);

    private CaseLifecycle() { }

    public static Transition apply(CaseState state, CaseEvent event) {
        return target(state, event)
                .<Transition>map(to -> new Transition.Moved(to, CaseEffects.of(state, event, to)))
                .orElseGet(() -> new Transition.NotAllowed(CaseRefusals.of(state, event)));
    }

    private static Optional<CaseState> target(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseEvent.PreSubmit e -> from(EnumSet.of(DRAFT, PRE_RETURNED), state, PRE_SUBMITTED);
            case CaseEvent.PrePass e -> from(EnumSet.of(PRE_SUBMITTED), state, PRE_PASSED);
            case CaseEvent.PreReturn e -> from(EnumSet.of(PRE_SUBMITTED), state, PRE_RETURNED);
            case CaseEvent.Receive e -> from(EnumSet.of(DRAFT, PRE_PASSED, CORRECTION), state, RECEIVED);
            case CaseEvent.RequestCorrection e -> from(EnumSet.of(DRAFT, PRE_PASSED, RECEIVED, CORRECTION, TOLERANCE, ACCEPTED),
                    state, CORRECTION);
            case CaseEvent.Accept e -> from(with(BEFORE_ACCEPTANCE, TOLERANCE, ACCEPTED), state, ACCEPTED);
            case CaseEvent.AcceptTolerant e -> from(with(BEFORE_ACCEPTANCE, TOLERANCE), state, TOLERANCE);
            case CaseEvent.Refuse e -> from(BEFORE_ACCEPTANCE, state, REFUSED);
            case CaseEvent.SupplyMaterial e -> supplied(state, e);
            case CaseEvent.OpenSpecial e -> from(EnumSet.of(TOLERANCE, ACCEPTED), state, SPECIAL);
            case CaseEvent.CloseSpecial e -> from(EnumSet.of(SPECIAL), state, ACCEPTED);
            case CaseEvent.Extend e -> from(EnumSet.of(TOLERANCE, ACCEPTED), state, state);
            case CaseEvent.Grant e -> from(IN_WORK, state, DECIDED);
            case CaseEvent.Deny e -> from(IN_WORK, state, DECIDED);
            case CaseEvent.Issue e -> from(with(IN_WORK, DECIDED), state, ISSUED);
            case CaseEvent.Deliver e -> from(with(IN_WORK, DECIDED, ISSUED), state, DELIVERED);
            case CaseEvent.Withdraw e -> from(OPEN, state, WITHDRAWN);
            case CaseEvent.Terminate e -> from(WITH_BODY, state, TERMINATED);
            case CaseEvent.Transfer e -> from(WITH_BODY, state, TRANSFERRED);
            case CaseEvent.Archive e -> from(EnumSet.of(DELIVERED), state, ARCHIVED);
        };
    }

    /** A material may also come while the case is elsewhere; then it only comes. */
    private static Optional<CaseState> supplied(CaseState state, CaseEvent.SupplyMaterial event) {
        return switch (state) {
            case TOLERANCE -> Optional.of(event.complete() ? ACCEPTED : TOLERANCE);
            case CORRECTION -> Optional.of(event.complete() ? RECEIVED : CORRECTION);
            case RECEIVED, ACCEPTED, SPECIAL, DECIDED, ISSUED -> Optional.of(state);
            case DRAFT, PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED, REFUSED, DELIVERED, WITHDRAWN, TERMINATED, TRANSFERRED,
                 ARCHIVED -> Optional.empty();
        };
    }

    static boolean counted(CaseState state) {
        return COUNTED.contains(state);
    }

    private static Optional<CaseState> from(Set<CaseState> allowed, CaseState state, CaseState to) {
        return allowed.contains(state) ? Optional.of(to) : Optional.empty();
    }

    private static Set<CaseState> with(Set<CaseState> some, CaseState... more) {
        Set<CaseState> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
