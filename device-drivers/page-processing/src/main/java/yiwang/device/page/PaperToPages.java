package yiwang.device.page;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;

/**
 * From paper to finished pages, for a person who looks at each before they are bound. While one page is worked on, the scanner
 * scans the next, as in {@link PaperToPdf}.
 */
public final class PaperToPages {

    private final Function<PageSink, FeedEnd> paper;
    private final PageWork work;

    /** @param paper feeds the sink from a scanner until its end */
    public PaperToPages(Function<PageSink, FeedEnd> paper, PageRecipe recipe) {
        this.paper = paper;
        this.work = new PageWork(recipe);
    }

    /**
     * @param taker told of each page, in their order and on one thread; all have been told when this returns
     * @return the end, or a fault when a page that came was no picture
     * @throws IOException when a page could not be worked on
     */
    public FeedEnd scan(Consumer<FinishedPage> taker) throws IOException {
        try (PageBench bench = new PageBench(raw -> taker.accept(work.finish(raw)))) {
            return bench.settle(paper.apply(bench));
        }
    }
}
