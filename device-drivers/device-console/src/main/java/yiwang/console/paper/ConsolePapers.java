package yiwang.console.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import yiwang.console.check.CheckLine;
import yiwang.console.check.CheckPaper;
import yiwang.console.check.CheckSheet;
import yiwang.console.check.KeySigner;
import yiwang.console.trial.TrialPages;
import yiwang.ui.text.Texts;

/** The papers of the console: the sheet of an opening check and the page that printers are tried with. */
public final class ConsolePapers implements CheckPaper, TrialPages {

    private static final float[] PAIR = {0.2f, 0.8f};
    private static final float[] DEVICE = {0.06f, 0.26f, 0.15f, 0.12f, 0.29f, 0.12f};

    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter time;

    public ConsolePapers(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
    }

    @Override
    public byte[] of(CheckSheet sheet, String seal) throws IOException {
        try (SheetPen pen = new SheetPen(texts.get("sheet.title"), made(sheet.ended()))) {
            pen.text(20, texts.get("sheet.title")).gap(6);
            pen.row(10.5f, PAIR, texts.get("sheet.number"), "%06d".formatted(sheet.number()));
            pen.row(10.5f, PAIR, texts.get("sheet.station"), sheet.station());
            pen.row(10.5f, PAIR, texts.get("sheet.who"), sheet.who());
            pen.row(10.5f, PAIR, texts.get("sheet.when"), texts.get("sheet.from.to", time.format(sheet.begun()), time.format(sheet.ended())));
            pen.gap(10).rule();
            pen.row(9.5f, DEVICE, "", texts.get("sheet.device"), texts.get("sheet.result"), texts.get("sheet.took"), texts.get("sheet.words"), texts.get("sheet.ticket"));
            pen.rule();
            int row = 1;
            for (CheckLine line : sheet.lines()) {
                String verdict = line.verdict().map(v -> texts.get("verdict." + v.name())).orElseGet(() -> texts.get("verdict.PASSED_OVER"));
                pen.row(9.5f, DEVICE, Integer.toString(row++), line.name(), verdict, texts.get("seconds", "%.1f".formatted(line.millis() / 1000.0)), line.words(),
                        line.ticket().isEmpty() ? "—" : line.ticket());
            }
            pen.rule().gap(10);
            pen.row(9f, PAIR, texts.get("sheet.method"), sheet.method());
            pen.row(9f, PAIR, texts.get("sheet.seal"), seal);
            pen.row(9f, PAIR, texts.get("sheet.previous"), sheet.previous());
            pen.gap(6).text(9f, texts.get(sheet.method().startsWith(KeySigner.NAME) ? "sheet.explains.key" : "sheet.explains"));
            return pen.finish();
        }
    }

    @Override
    public byte[] document() {
        try (SheetPen pen = new SheetPen(texts.get("testpage.title"), made(clock.instant()))) {
            return pen.text(28, texts.get("testpage.title")).gap(12).rule().text(12, texts.get("testpage.words")).text(12, time.format(clock.instant()))
                    .text(12, "0123456789 ABCDEFG abcdefg 赵𬭎 阿依努尔·买买提").finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar made(Instant at) {
        return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    }
}
