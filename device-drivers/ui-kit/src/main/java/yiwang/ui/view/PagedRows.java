package yiwang.ui.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/**
 * A list of very many rows, of which only the pages that somebody looks at are read, and only the last few kept. A row that is
 * not read yet is null. After {@link #renew} rows stay as they were until their page has come anew. FX thread only.
 *
 * @param <T> a row
 */
public final class PagedRows<T> extends ObservableListBase<T> {

    public static final int PAGE = 60;
    private static final int MOST_PAGES = 16;

    private final Source<T> source;
    private final Map<Integer, Page<T>> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);
    private int size;
    private int generation;

    /** Reads a page somewhere else and brings it back on the FX thread, or never. */
    @FunctionalInterface
    public interface Source<T> {
        void read(int offset, int limit, Consumer<List<T>> then);
    }

    private static final class Page<T> {
        private List<T> rows = List.of();
        private int asked = -1;
        private boolean onItsWay;
    }

    public PagedRows(Source<T> source) {
        this.source = source;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        Page<T> page = pages.computeIfAbsent(index / PAGE, number -> new Page<>());
        if (page.asked != generation && !page.onItsWay) {
            page.asked = generation;
            page.onItsWay = true;
            ask(index / PAGE, page);
        }
        forgetOldest();
        int within = index % PAGE;
        return within < page.rows.size() ? page.rows.get(within) : null;
    }

    /** There may be other rows now, so many in all. */
    public void renew(int newSize) {
        generation++;
        resize(newSize);
        List.copyOf(pages.keySet()).forEach(number -> update(number * PAGE, Math.min(size, (number + 1) * PAGE)));
    }

    /** Another question was asked: nothing of what was read answers it. */
    public void replace(int newSize) {
        pages.clear();
        resize(0);
        renew(newSize);
    }

    /** An answer older than the newest renewal is shown too, or rows that change often would never be seen. */
    private void ask(int number, Page<T> page) {
        source.read(number * PAGE, PAGE, rows -> {
            page.onItsWay = false;
            if (pages.get(number) == page) {
                page.rows = List.copyOf(rows);
                update(number * PAGE, Math.min(size, (number + 1) * PAGE));
            }
        });
    }

    private void forgetOldest() {
        if (pages.size() > MOST_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
    }

    private void resize(int newSize) {
        beginChange();
        int before = size;
        size = newSize;
        if (newSize > before) {
            nextAdd(before, newSize);
        } else if (newSize < before) {
            nextRemove(newSize, java.util.Collections.nCopies(before - newSize, null));
        }
        endChange();
    }

    private void update(int from, int to) {
        if (to > from) {
            beginChange();
            for (int i = from; i < to; i++) {
                nextUpdate(i);
            }
            endChange();
        }
    }
}
