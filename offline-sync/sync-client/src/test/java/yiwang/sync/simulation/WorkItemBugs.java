package yiwang.sync.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Bugs of what people have to decide: a person's like cases at two points, and a case that both sides have changed. */
final class WorkItemBugs {

    private WorkItemBugs() { }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("the second of two like cases is let fall", () -> new Habits() {
            @Override
            boolean dropsTheSecondOfTwo() {
                return true;
            }
        });
        bugs.put("a duplicate is told to the later point only", () -> new Habits() {
            @Override
            boolean tellsBothOfTwo() {
                return false;
            }
        });
        bugs.put("the station's version wins over what the centre did", () -> new Habits() {
            @Override
            boolean seesConflicts() {
                return false;
            }
        });
        bugs.put("the centre wins and the station's version is gone", () -> new Habits() {
            @Override
            boolean keepsTheOtherSide() {
                return false;
            }
        });
        bugs.put("a clerk never sees that a case is in dispute", () -> StoreBugs.wrong("markProblem", (sound, a, w) -> null));
        return bugs;
    }
}
