package yiwang.sync.domain.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.stock.StockBook.Sheet;
import yiwang.sync.domain.stock.StockDecision.Accepted;
import yiwang.sync.domain.stock.StockDecision.Refused;

/**
 * The rules of numbered blanks. A sheet in doubt stops its certificate (there could be two originals) and its tray (nobody
 * knows which number lies on top) until a person has looked. A copy that ever came out is followed by another one only when
 * one person gave a reason and a second one, of the second role, agreed; the old copy is void from that moment.
 */
public final class StockRules {

    private static final int MOST_TRAYS = 9;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_TEXT = 80;

    private StockRules() { }

    /** @param by who wants it; never blank */
    public static StockDecision decide(StockBook book, StockCommand command, String by) {
        if (by.isBlank() || by.length() > LONGEST_TEXT) {
            return refused("person_missing", "请写明经手人。");
        }
        return switch (command) {
            case StockCommand.Receive receive -> receive(book, receive);
            case StockCommand.Reserve reserve -> reserve(book, reserve);
            case StockCommand.PrintEnded ended -> ended(book, ended);
            case StockCommand.Decide(BlankNumber sheet, SheetFate fate, String why) ->
                    fate == SheetFate.ISSUED ? of(book, new StockEvent.Decided(sheet, fate, why)) : reasoned(why, () -> of(book, new StockEvent.Decided(sheet, fate, why)));
            case StockCommand.Spoil(BlankNumber sheet, String why) -> reasoned(why, () -> of(book, new StockEvent.Spoiled(sheet, why)));
            case StockCommand.Void(BlankNumber sheet, String why) -> reasoned(why, () -> of(book, new StockEvent.Voided(sheet, why)));
            case StockCommand.AskReprint(String certificate, String why) -> reasoned(why, () -> ask(book, certificate, why));
            case StockCommand.ConfirmReprint(String certificate, boolean supervisor) -> confirm(book, certificate, supervisor, by);
            case StockCommand.Count(int tray, int sheets) -> !book.trays().contains(tray) ? noTray(tray)
                    : sheets < 0 || sheets > 100_000 ? refused("count_impossible", "清点的张数不对，请重新填写。") : accepted(new StockEvent.Counted(tray, sheets));
        };
    }

    private static StockDecision receive(StockBook book, StockCommand.Receive receive) {
        if (!BlankRange.isPile(receive.first(), receive.last())) {
            return refused("blank_range", "起止编号不对：要同一编号系列，从小到大，一次最多 " + BlankRange.MOST_SHEETS + " 张。");
        }
        if (receive.tray() < 1 || receive.tray() > MOST_TRAYS) {
            return refused("tray_unknown", "纸盒编号应为 1 到 " + MOST_TRAYS + "。");
        }
        BlankRange range = new BlankRange(receive.first(), receive.last());
        Optional<BlankNumber> known = range.numbers().stream().filter(number -> book.sheet(number).isPresent()).findFirst();
        return known.isPresent() ? refused("blank_known", "编号 " + known.get() + " 已经入过库，请核对起止编号。")
                : accepted(new StockEvent.Received(range, receive.tray()));
    }

    private static StockDecision reserve(StockBook book, StockCommand.Reserve reserve) {
        if (reserve.certificate().isBlank() || reserve.certificate().length() > LONGEST_TEXT) {
            return refused("certificate_missing", "没有说明打印哪一份证照。");
        }
        CertificateTrack track = book.track(reserve.certificate());
        if (track.undecided().isPresent()) {
            return refused("sheet_undecided", "上一张 " + track.undecided().get() + " 还没有结论，请先看一看出纸口和纸盒，再记下结果。");
        }
        if (!track.mayPrint()) {
            return refused("already_issued", "这份证照已经打印过。要补打，请先写明原因并由第二人确认。");
        }
        Optional<Sheet> blocking = book.undecided().stream().filter(sheet -> sheet.tray() == reserve.tray()).findFirst();
        if (blocking.isPresent()) {
            return refused("tray_undecided", reserve.tray() + " 号纸盒里 " + blocking.get().number() + " 还没有结论，最上面一张的编号不确定，请先处理。");
        }
        return book.nextIn(reserve.tray()).<StockDecision>map(next -> accepted(new StockEvent.Reserved(next, reserve.certificate(), track.nextCopy())))
                .orElseGet(() -> book.trays().contains(reserve.tray())
                        ? refused("tray_empty", reserve.tray() + " 号纸盒没有空白证照了，请领用后入库。") : noTray(reserve.tray()));
    }

    private static StockDecision ended(StockBook book, StockCommand.PrintEnded ended) {
        return switch (ended.outcome()) {
            case "printed" -> of(book, new StockEvent.Printed(ended.sheet()));
            case "not" -> of(book, new StockEvent.NotPrinted(ended.sheet(), ended.why()));
            case "maybe" -> of(book, new StockEvent.Doubted(ended.sheet(), ended.why()));
            default -> throw new IllegalArgumentException("no outcome of printing: " + ended.outcome());
        };
    }

    private static StockDecision ask(StockBook book, String certificate, String why) {
        CertificateTrack track = book.track(certificate);
        if (track.undecided().isPresent()) {
            return refused("sheet_undecided", "上一张 " + track.undecided().get() + " 还没有结论，请先记下结果。");
        }
        if (track.issued() == 0) {
            return refused("nothing_to_reprint", "这份证照还没有打印过，不是补打。");
        }
        return track.confirmed() ? refused("reprint_open", "补打已经确认，直接打印即可。") : accepted(new StockEvent.ReprintAsked(certificate, why));
    }

    private static StockDecision confirm(StockBook book, String certificate, boolean supervisor, String by) {
        CertificateTrack track = book.track(certificate);
        if (track.asked().isEmpty() || track.confirmed()) {
            return refused("reprint_not_asked", "没有等待确认的补打申请。");
        }
        if (!supervisor || track.asked().get().by().strip().equals(by.strip())) {
            return refused("second_person", "补打要由另一位负责人确认，不能自己确认自己。");
        }
        List<StockEvent> events = new ArrayList<>();
        track.current().ifPresent(old -> events.add(new StockEvent.Voided(old, "补打作废：" + track.asked().get().why())));
        events.add(new StockEvent.ReprintConfirmed(certificate));
        return new Accepted(events);
    }

    private static StockDecision of(StockBook book, StockEvent.OfSheet event) {
        Optional<Sheet> sheet = book.sheet(event.sheet());
        if (sheet.isEmpty()) {
            return refused("blank_unknown", "没有入库过编号 " + event.sheet() + " 的空白证照。");
        }
        return SheetLife.after(sheet.get().state(), event).isPresent() ? accepted(event)
                : refused("sheet_state", "编号 " + event.sheet() + " 现在的状态不允许这样处理，请先查看它的记录。");
    }

    private interface Further {
        StockDecision go();
    }

    private static StockDecision reasoned(String why, Further further) {
        int length = why.strip().length();
        return length < SHORTEST_REASON || length > LONGEST_TEXT ? refused("reason_missing", "请写明原因（2 到 " + LONGEST_TEXT + " 个字）。") : further.go();
    }

    private static StockDecision accepted(StockEvent event) {
        return new Accepted(List.of(event));
    }

    private static StockDecision noTray(int tray) {
        return refused("tray_unknown", tray + " 号纸盒没有入库过空白证照。");
    }

    private static StockDecision refused(String code, String sentence) {
        return new Refused(Problem.of(code, sentence));
    }
}
