package yiwang.sync.domain.casework;

/**
 * What became of one listed material in this case.
 *
 * @param code  the material's code in the item
 * @param way   how it came or will come
 */
public record CaseMaterial(String code, String name, Way way, String note) {

    public enum Way {
        /** Attached: a scan or a file. */ ATTACHED,
        /** Made from the form. */ FORM,
        /** Read from the card. */ CARD,
        /** A signed commitment. */ PLEDGE,
        /** Original seen and given back. */ SEEN,
        /** To be checked online by licence library or shared data when there is a line; never asked on paper. */ TO_VERIFY,
        /** 容缺: will follow by the tolerance date. */ DEFERRED,
        /** Not needed in this case. */ NOT_NEEDED,
        /** Needed and not here. */ MISSING
    }
}
