package yiwang.sync.protocol.bundle;

import java.io.IOException;

/** A file that is no bundle, or none for this centre. The message is a sentence for people, in Chinese. */
public final class UnsoundBundleException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code such as {@code bundle_damaged} */
    public UnsoundBundleException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }

    static UnsoundBundleException damaged() {
        return new UnsoundBundleException("bundle_damaged", "这个数据包不完整或被改动过，什么都没有导入。请回原站点重新导出一份。");
    }
}
