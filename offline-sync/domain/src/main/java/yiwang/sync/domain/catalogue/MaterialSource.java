package yiwang.sync.domain.catalogue;

/** Ways in which a material may come. What LICENCE or SHARE can deliver may not be demanded on paper. */
public enum MaterialSource {
    /** Made from the form filled in here. */ FORM,
    /** Scanned or photographed at the counter, or brought as a file. */ SCAN,
    /** Fetched from the electronic licence library. */ LICENCE,
    /** Checked against shared data. */ SHARE,
    /** A commitment that the applicant signs. */ PLEDGE,
    /** Shown, looked at and given back. */ ORIGINAL_CHECK,
    /** Read from the card on the reader. */ CARD
}
