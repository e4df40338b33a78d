package yiwang.clerk.intake;

import yiwang.sync.domain.person.Masking;

/** A person's number in any field of a form: others can see this screen, so it is masked while nobody writes it. Pure. */
final class PersonNumber {

    private PersonNumber() { }

    static boolean is(String text) {
        return text.strip().matches("[0-9]{17}[0-9Xx]");
    }

    static String masked(String text) {
        return is(text) ? Masking.numberOnOwnPaper(text.strip()) : text;
    }
}
