package yiwang.sync.domain.port;

/** Something could not be saved or read; nothing was changed. The message is a sentence for people without personal data. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code such as {@code disk_full}, {@code store_damaged}, {@code case_unknown} */
    public StoreException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
