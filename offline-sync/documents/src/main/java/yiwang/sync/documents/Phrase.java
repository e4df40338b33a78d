package yiwang.sync.documents;

import java.util.ArrayList;
import java.util.List;

/** Text of a paper with its emphasis. */
record Phrase(List<Span> spans) {

    record Span(String text, boolean strong) { }

    Phrase {
        spans = List.copyOf(spans);
    }

    static Phrase of(String text) {
        return new Phrase(List.of(new Span(known(text), false)));
    }

    static Phrase bold(String text) {
        return new Phrase(List.of(new Span(known(text), true)));
    }

    Phrase then(String text) {
        return with(new Span(known(text), false));
    }

    Phrase strong(String text) {
        return with(new Span(known(text), true));
    }

    private Phrase with(Span span) {
        List<Span> more = new ArrayList<>(spans);
        more.add(span);
        return new Phrase(more);
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}
