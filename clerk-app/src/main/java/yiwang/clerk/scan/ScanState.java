package yiwang.clerk.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.problem.Problem;

/**
 * The scan page.
 *
 * @param current  index of the page on the desk, or -1
 * @param busy     the scanner works, or a picture is being turned or stored
 * @param done     everything is attached: the page may close
 */
public record ScanState(MaterialRequirement material, List<ScanPage> pages, int current, boolean busy, Optional<Problem> notice, boolean done) {

    public ScanState {
        pages = List.copyOf(pages);
    }

    static ScanState begin(MaterialRequirement material) {
        return new ScanState(material, List.of(), -1, false, Optional.empty(), false);
    }

    public Optional<ScanPage> onDesk() {
        return current < 0 || current >= pages.size() ? Optional.empty() : Optional.of(pages.get(current));
    }

    public boolean ready() {
        return !pages.isEmpty() && !busy && pages.stream().allMatch(ScanPage::fine);
    }

    ScanState busy(boolean now) {
        return new ScanState(material, pages, current, now, Optional.empty(), done);
    }

    ScanState failed(Problem problem) {
        return new ScanState(material, pages, current, false, Optional.of(problem), done);
    }

    ScanState look(int index) {
        return new ScanState(material, pages, index, busy, notice, done);
    }

    ScanState finished() {
        return new ScanState(material, List.of(), -1, false, Optional.empty(), true);
    }

    ScanState add(List<ScanPage> more) {
        List<ScanPage> all = new ArrayList<>(pages);
        all.addAll(more);
        return pages(all, all.size() - 1);
    }

    ScanState replace(int index, ScanPage page) {
        return replace(index, List.of(page));
    }

    /** A feeder may bring more than the one page that was asked for; the others follow it. */
    ScanState replace(int index, List<ScanPage> taken) {
        List<ScanPage> all = new ArrayList<>(pages);
        all.remove(index);
        all.addAll(index, taken);
        return pages(all, index);
    }

    /** The page on the desk is kept as it is; the next one that somebody has to look at comes up, if there is one. */
    ScanState kept() {
        ScanState now = replace(current, pages.get(current).keep());
        for (int i = 1; i < pages.size(); i++) {
            int index = (current + i) % pages.size();
            if (!now.pages.get(index).fine()) {
                return now.look(index);
            }
        }
        return now;
    }

    ScanState drop(int index) {
        List<ScanPage> all = new ArrayList<>(pages);
        all.remove(index);
        return pages(all, Math.min(index, all.size() - 1));
    }

    /** Some of them are stored; the others stay here. */
    ScanState without(List<ScanPage> stored) {
        List<ScanPage> rest = pages.stream().filter(page -> !stored.contains(page)).toList();
        return pages(rest, rest.size() - 1);
    }

    /** Pages are numbered by place; a page with the bytes of an earlier one says so. */
    private ScanState pages(List<ScanPage> all, int now) {
        List<ScanPage> numbered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ScanPage page = all.get(i);
            boolean same = numbered.stream().anyMatch(p -> Arrays.equals(p.bytes(), page.bytes()));
            numbered.add(page.renumbered(i + 1, same));
        }
        return new ScanState(material, numbered, now, false, Optional.empty(), done);
    }
}
