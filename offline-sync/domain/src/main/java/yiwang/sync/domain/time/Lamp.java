package yiwang.sync.domain.time;

/** Supervision lamps (电子监察, domain facts B.5). Never shown by colour alone. */
public enum Lamp {
    GREEN("正常"), BLUE("提醒"), YELLOW("黄牌"), RED("红牌"), PAUSED("暂停"), NOT_RUNNING("未计时");

    private final String word;

    Lamp(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
