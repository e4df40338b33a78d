package yiwang.sync.store.keeper;

import java.security.GeneralSecurityException;

/** A keeper does not give a secret. The message is a sentence for people, Chinese: what happened and what to do. */
public final class KeeperRefusal extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private KeeperRefusal(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Stable: {@code tpm_missing}, {@code tpm_other} or {@code tpm_failed}. */
    public String code() {
        return code;
    }

    static KeeperRefusal missing() {
        return new KeeperRefusal("tpm_missing", "找不到保管本机密钥的安全芯片（TPM），数据打不开，也没有改动。请在 BIOS 里打开 TPM 并装好 tpm2-tools 后再试；不要重新登记。");
    }

    static KeeperRefusal other() {
        return new KeeperRefusal("tpm_other", "安全芯片（TPM）被清除过，或者不是登记时的那一块，取不出本机的密钥；数据没有改动。"
                + "如果硬盘是从另一台机器拆来的，请装回去；否则还没送到中心的办件只能凭纸件补录，请联系大厅管理员重新登记本机。");
    }

    static KeeperRefusal failed() {
        return new KeeperRefusal("tpm_failed", "安全芯片（TPM）没有正常应答，数据暂时打不开，也没有改动。请重启机器再试；仍不行请联系管理员，不要重新登记。");
    }
}
