package yiwang.ui.kiosk;

/** What the keys of the dock do. */
public interface DockActions {
    /** 上一步. */
    void back();

    /** 首页. */
    void home();

    /** 大字: switches elder mode over. */
    void elder();

    /** 放低: switches low reach over. */
    void lowReach();

    /** 朗读: switches the voice over. */
    void voice();

    /** 叫人帮忙. */
    void help();
}
