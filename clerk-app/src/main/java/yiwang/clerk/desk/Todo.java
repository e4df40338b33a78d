package yiwang.clerk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yiwang.sync.domain.casework.CaseState;

/**
 * One thing that has to be done today, counted from real cases.
 *
 * @param first  the case that comes first; its button opens it
 */
public record Todo(Kind kind, int count, DeskRow first) {

    public enum Kind { OVERDUE, DUE_TODAY, NOT_DELIVERED, REST_PRESSING, TO_DECIDE, TO_HAND_OVER }

    public static List<Todo> of(List<DeskRow> rows) {
        List<Todo> todos = new ArrayList<>();
        add(todos, Kind.OVERDUE, rows, row -> row.limit().kind() == CaseLimit.Kind.RED);
        add(todos, Kind.DUE_TODAY, rows, row -> row.limit().kind() == CaseLimit.Kind.YELLOW);
        add(todos, Kind.NOT_DELIVERED, rows, row -> row.step() == NextStep.SEE_REASON);
        add(todos, Kind.REST_PRESSING, rows, DeskRow::tolerancePressing);
        add(todos, Kind.TO_DECIDE, rows, row -> row.state() == CaseState.RECEIVED);
        add(todos, Kind.TO_HAND_OVER, rows, row -> row.state() == CaseState.ISSUED);
        return todos;
    }

    private static void add(List<Todo> todos, Kind kind, List<DeskRow> rows, Predicate<DeskRow> which) {
        List<DeskRow> found = rows.stream().filter(which).toList();
        if (!found.isEmpty()) {
            todos.add(new Todo(kind, found.size(), found.getFirst()));
        }
    }
}
