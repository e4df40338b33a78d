package yiwang.sync.client;

import static yiwang.sync.client.RetryRule.AFTER_REPAIR;
import static yiwang.sync.client.RetryRule.AT_NIGHT;
import static yiwang.sync.client.RetryRule.BACK_OFF;
import static yiwang.sync.client.WhoActs.CENTRE;
import static yiwang.sync.client.WhoActs.CLERK;
import static yiwang.sync.client.WhoActs.MANAGER;
import static yiwang.sync.client.WhoActs.NOBODY;

/**
 * The names of what can go wrong between station and gateway: who acts, when it is tried again, and how far it reaches. Every
 * sentence says what happened, what to do, what is safe.
 */
public enum FailureKind {
    GATEWAY_UNREACHABLE("gateway_unreachable", CLERK, BACK_OFF, Reach.LINE, "连不上中心，请检查网线或热点。办件已保存在本机，恢复后自动上传。"),
    NAME_UNRESOLVED("name_unresolved", CLERK, BACK_OFF, Reach.LINE, "找不到中心的网络地址，请检查网络是否接通；一直如此请告诉管理员。办件已保存在本机，恢复后自动上传。"),
    LINE_CUT("line_cut", NOBODY, BACK_OFF, Reach.LINE, "与中心的连接中途断开。办件已保存在本机，稍后自动续传。"),
    TIMEOUT("timeout", NOBODY, BACK_OFF, Reach.LINE, "中心长时间没有回应。办件已保存在本机，稍后自动重试。"),
    BODY_CHANGED("body_changed", NOBODY, BACK_OFF, Reach.LINE, "发出的内容在途中被改动，中心没有收下。办件已保存在本机，稍后自动重发。"),
    NOT_A_GATEWAY("not_a_gateway", CLERK, BACK_OFF, Reach.LINE, "收到的不是中心的回应，网络可能需要登录认证，请打开浏览器登录网络。办件已保存在本机。"),
    PROXY_LOGIN("proxy_login", MANAGER, BACK_OFF, Reach.LINE, "网络代理要求登录，请联系管理员设置代理的用户名和密码。办件已保存在本机。"),
    BAD_CERTIFICATE("bad_certificate", MANAGER, BACK_OFF, Reach.LINE, "中心的证书校验未通过，连接可能被人截听，未发送任何资料，请联系管理员。办件已保存在本机。"),
    TLS_REQUIRED("tls_required", MANAGER, AFTER_REPAIR, Reach.STATION, "这个绑定码要求加密连接，网关地址请以 https:// 开头；未发送任何资料。"),
    CERTIFICATE_EXPIRED("certificate_expired", NOBODY, BACK_OFF, Reach.STATION, "本站点的证书已到期，正在自动换新证书。办件已保存在本机。"),
    CLOCK_OFF("clock_off", CLERK, BACK_OFF, Reach.STATION, "本机时间与中心相差过大，请校准本机时间。办件已保存在本机。"),
    UNAUTHORISED("unauthorised", MANAGER, AFTER_REPAIR, Reach.STATION, "中心不认识本站点，请联系大厅管理员重新登记。办件已保存在本机。"),
    REVOKED("revoked", MANAGER, AFTER_REPAIR, Reach.STATION, "本站点已被停用，请联系大厅管理员。办件已保存在本机。"),
    CLONE_SUSPECTED("clone_suspected", MANAGER, AFTER_REPAIR, Reach.STATION, "同一站点身份可能在两台机器上使用，两台都已停用，请停止受理并联系大厅管理员核对。办件已保存在本机，中心的数据未被覆盖。"),
    CLIENT_TOO_OLD("client_too_old", MANAGER, AFTER_REPAIR, Reach.STATION, "本机程序版本过旧，中心不再接收，请联系管理员升级。办件已保存在本机，升级后自动上传。"),
    GATEWAY_TOO_OLD("gateway_too_old", CENTRE, BACK_OFF, Reach.STATION, "中心的程序版本过旧，与本机不能互通，请联系中心升级。办件已保存在本机，升级后自动上传。"),
    GATEWAY_BUSY("gateway_busy", NOBODY, BACK_OFF, Reach.STATION, "中心繁忙，稍后自动重试。办件已保存在本机。"),
    GATEWAY_RESTORING("gateway_restoring", NOBODY, BACK_OFF, Reach.STATION, "中心正在恢复数据，稍后自动重试，需要的会自动补传。办件已保存在本机。"),
    GATEWAY_FULL("gateway_full", CENTRE, BACK_OFF, Reach.STATION, "中心存储空间不足，已通知不再发送，稍后自动重试。办件已保存在本机。"),
    CENTRE_AWAY("centre_away", NOBODY, BACK_OFF, Reach.STATION, "大厅枢纽连不上中心，这一项要等中心恢复。办件已保存在本机，恢复后自动上传。"),
    GATEWAY_TROUBLE("gateway_trouble", CENTRE, BACK_OFF, Reach.STATION, "中心处理出错，稍后自动重试。办件已保存在本机。"),
    RECEIPT_INVALID("receipt_invalid", MANAGER, BACK_OFF, Reach.STATION, "中心的回执签名不符，未作为已送达处理，请联系管理员。办件已保存在本机。"),
    RECEIPT_AHEAD("receipt_ahead", MANAGER, AFTER_REPAIR, Reach.ENTRY, "中心收到的比本机保存的多：本机的数据可能是旧的副本，请停止受理并联系管理员。"),
    DISK_FULL("disk_full", MANAGER, BACK_OFF, Reach.ENTRY, "本机磁盘空间不足，同步记录写不下，请联系管理员清理磁盘。已确认的办件都在。"),
    STORE_DAMAGED("store_damaged", MANAGER, AFTER_REPAIR, Reach.ENTRY, "本机保存的内容读不出来，请联系管理员。其他办件照常上传。"),
    RECORD_CONFLICT("record_conflict", MANAGER, AFTER_REPAIR, Reach.ENTRY, "中心已有同一编号但内容不同的记录，未覆盖，请联系管理员核对。办件已保存在本机。"),
    REFUSED_CONTENT("refused_content", MANAGER, AFTER_REPAIR, Reach.ENTRY, "中心未收下此内容，请联系管理员。办件已保存在本机。"),
    RECORD_WITHHELD("record_withheld", MANAGER, AFTER_REPAIR, Reach.ENTRY, "有记录暂时送不到中心，已单独存放，后面的办件照常上传。请在同步页重试；仍不行请更正该办件或联系管理员。"),
    CASE_TROUBLE("case_trouble", CLERK, AFTER_REPAIR, Reach.ENTRY, "中心收下了办件，但需要人工核对。"),
    CATALOGUE_UNREADABLE("catalogue_unreadable", CENTRE, BACK_OFF, Reach.ENTRY, "中心下发的事项目录无法读取，继续使用现有目录，请联系管理员。"),
    WAITING_FOR_NIGHT("waiting_for_night", NOBODY, AT_NIGHT, Reach.ENTRY, "网络按流量计费，较大的附件等到约定时段再传。办件内容已先行上传，附件已保存在本机。");

    /** How far a failure reaches: nobody was talked to; nothing of this station fares better; only this one thing. */
    private enum Reach { LINE, STATION, ENTRY }

    private final String code;
    private final WhoActs whoActs;
    private final RetryRule rule;
    private final Reach reach;
    private final String sentence;

    FailureKind(String code, WhoActs whoActs, RetryRule rule, Reach reach, String sentence) {
        this.code = code;
        this.whoActs = whoActs;
        this.rule = rule;
        this.reach = reach;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public WhoActs whoActs() {
        return whoActs;
    }

    public RetryRule rule() {
        return rule;
    }

    /** True when it is tried again by itself. */
    public boolean retry() {
        return rule != AFTER_REPAIR;
    }

    /** True when it says something about the line or the whole station: nothing else of this pass would fare better. */
    public boolean endsPass() {
        return reach != Reach.ENTRY;
    }

    /** True when no gateway was talked to. */
    public boolean offline() {
        return reach == Reach.LINE;
    }
}
