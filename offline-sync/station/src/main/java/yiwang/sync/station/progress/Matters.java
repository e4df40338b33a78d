package yiwang.sync.station.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yiwang.sync.client.Answer;
import yiwang.sync.station.ProgressOutcome;
import yiwang.sync.station.ProgressOutcome.Line;
import yiwang.sync.station.decide.CaseViews;

/** A person's cases: the centre's word where there is a line, and what only this station holds yet. */
public final class Matters {

    private static final int MOST = 200;

    private final CaseViews views;
    private final Function<String, Answer<List<Line>>> centre;

    /** @param centre asks the centre by identity number */
    public Matters(CaseViews views, Function<String, Answer<List<Line>>> centre) {
        this.views = views;
        this.centre = centre;
    }

    public ProgressOutcome of(String idNumber) {
        Map<String, Line> lines = new LinkedHashMap<>();
        views.list(idNumber, MOST, 0).stream().filter(view -> view.file().applicant().idNumber().equals(idNumber))
                .map(LocalProgress::of).forEach(line -> lines.put(line.receiptNo(), line));
        return switch (centre.apply(idNumber)) {
            case Answer.Failed<List<Line>> failed -> new ProgressOutcome.OnlyHere(List.copyOf(lines.values()));
            case Answer.Got<List<Line>> got -> {
                got.value().forEach(line -> lines.put(line.receiptNo(), line));
                yield new ProgressOutcome.Known(List.copyOf(lines.values()));
            }
        };
    }
}
