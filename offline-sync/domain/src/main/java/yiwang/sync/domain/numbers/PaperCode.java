package yiwang.sync.domain.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.domain.problem.Checked;

/** What a code on a paper of ours says. Codes come from strangers: whatever is not exactly one of ours is {@link Foreign}. */
public sealed interface PaperCode {

    /** Longer than any code of ours. */
    int LONGEST = 80;

    Pattern TICKET = Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2} ([A-Z]\\d{3,6}) )?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    /** Of a receipt or another paper of a case. @param queryCode only the applicant's own receipt carries it */
    record Receipt(ReceiptNumber number, Optional<String> queryCode) implements PaperCode { }

    /** Of a queue ticket. @param number as people see it, such as A012; empty where the code holds the id alone */
    record QueueTicket(String number, String ticketId) implements PaperCode { }

    record Foreign() implements PaperCode { }

    /** Reads {@code L...}, {@code L.../QUERY}, {@code yyyy-MM-dd A012 uuid} and {@code uuid}. Never throws. */
    static PaperCode parse(String text) {
        String code = text.strip();
        if (code.length() > LONGEST) {
            return new Foreign();
        }
        Matcher ticket = TICKET.matcher(code);
        if (ticket.matches()) {
            return new QueueTicket(Optional.ofNullable(ticket.group(1)).orElse(""), ticket.group(2).toLowerCase(Locale.ROOT));
        }
        int slash = code.indexOf('/');
        String query = slash < 0 ? "" : code.substring(slash + 1).toUpperCase(Locale.ROOT);
        if (slash >= 0 && !QueryCode.wellFormed(query)) {
            return new Foreign();
        }
        return switch (ReceiptNumber.parse(slash < 0 ? code : code.substring(0, slash))) {
            case Checked.Sound<ReceiptNumber> sound -> new Receipt(sound.value(), slash < 0 ? Optional.empty() : Optional.of(query));
            case Checked.Unsound<ReceiptNumber> unsound -> new Foreign();
        };
    }
}
