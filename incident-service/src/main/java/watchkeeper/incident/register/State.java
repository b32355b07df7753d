package watchkeeper.incident.register;

import watchkeeper.contracts.Words;

/** How an entry stands. Stored by name. */
public enum State {
    RECORDED("已登记", "recorded"),
    DRAFT("待审定", "awaiting approval"),
    APPROVED("已审定", "approved"),
    RETURNED("已退回", "returned"),
    RELEASED("已发布", "released"),
    WITHDRAWN("已撤回", "withdrawn"),
    SENT("已发出", "sent"),
    REQUESTED("已申请", "requested"),
    GRANTED("已落实", "granted"),
    REFUSED("未批准", "refused"),
    GIVEN("已下达", "given"),
    ACKNOWLEDGED("已签收", "acknowledged"),
    ANSWERED("已答复", "answered"),
    CONVENED("已召集", "convened"),
    HELD("已召开", "held"),
    MINUTED("已形成纪要", "minuted"),
    DISCIPLINE("已移送追责", "handed over for discipline"),
    CLARIFIED("已澄清", "clarified"),
    REFERRED("已移送司法", "referred"),
    IN_FORCE("有效", "in force"),
    ARRIVED("已到位", "arrived"),
    RECALLED("已召回", "recalled"),
    HANDED_OVER("已移交", "handed over"),
    ENDED("已结束", "ended");

    private final String zh;
    private final String en;

    State(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Words words() {
        return new Words(zh, en);
    }
}
