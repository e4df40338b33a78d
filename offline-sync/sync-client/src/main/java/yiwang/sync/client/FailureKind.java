package yiwang.sync.client;

/** The names of what can go wrong between station and gateway. Every sentence says what happened, what to do, what is safe. */
public enum FailureKind {
    GATEWAY_UNREACHABLE("gateway_unreachable", "连不上中心，请检查网线或热点。办件已保存在本机，恢复后自动上传。", true, true),
    LINE_CUT("line_cut", "与中心的连接中途断开。办件已保存在本机，稍后自动续传。", true, true),
    TIMEOUT("timeout", "中心长时间没有回应。办件已保存在本机，稍后自动重试。", true, true),
    NOT_A_GATEWAY("not_a_gateway", "收到的不是中心的回应，网络可能需要登录认证，请打开浏览器登录网络。办件已保存在本机。", true, true),
    BAD_CERTIFICATE("bad_certificate", "中心的证书校验未通过，未发送任何资料，请联系管理员。办件已保存在本机。", true, true),
    CLOCK_OFF("clock_off", "本机时间与中心相差过大，请校准本机时间。办件已保存在本机。", true, true),
    UNAUTHORISED("unauthorised", "中心不认识本站点，请联系大厅管理员重新登记。办件已保存在本机。", false, true),
    REVOKED("revoked", "本站点已被停用，请联系大厅管理员。办件已保存在本机。", false, true),
    GATEWAY_BUSY("gateway_busy", "中心繁忙，稍后自动重试。办件已保存在本机。", true, true),
    GATEWAY_FULL("gateway_full", "中心存储空间不足，已通知不再发送，稍后自动重试。办件已保存在本机。", true, true),
    GATEWAY_TROUBLE("gateway_trouble", "中心处理出错，稍后自动重试。办件已保存在本机。", true, true),
    RECEIPT_INVALID("receipt_invalid", "中心的回执签名不符，未作为已送达处理，请联系管理员。办件已保存在本机。", true, true),
    RECORD_CONFLICT("record_conflict", "中心已有同一编号但内容不同的记录，未覆盖，请联系管理员核对。办件已保存在本机。", false, false),
    REFUSED_CONTENT("refused_content", "中心未收下此内容，请联系管理员。办件已保存在本机。", false, false);

    private final String code;
    private final String sentence;
    private final boolean retry;
    private final boolean endsPass;

    FailureKind(String code, String sentence, boolean retry, boolean endsPass) {
        this.code = code;
        this.sentence = sentence;
        this.retry = retry;
        this.endsPass = endsPass;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    /** True when the next pass tries again by itself. */
    public boolean retry() {
        return retry;
    }

    /** True when it says something about the line or the whole station: nothing else of this pass would fare better. */
    public boolean endsPass() {
        return endsPass;
    }

    /** True when no gateway was talked to. */
    public boolean offline() {
        return switch (this) {
            case GATEWAY_UNREACHABLE, LINE_CUT, TIMEOUT, NOT_A_GATEWAY, BAD_CERTIFICATE -> true;
            case CLOCK_OFF, UNAUTHORISED, REVOKED, GATEWAY_BUSY, GATEWAY_FULL, GATEWAY_TROUBLE, RECEIPT_INVALID, RECORD_CONFLICT,
                 REFUSED_CONTENT -> false;
        };
    }
}
