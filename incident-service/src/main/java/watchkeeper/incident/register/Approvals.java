package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.text;

/** 审定: what was drafted is approved, or returned with a reason, by whom the plan names. */
final class Approvals {
    private Approvals() {}

    /** @param thing of which the facts are called, for example {@code Statement} */
    static Step approval(String thing) {
        return Step.of("approval", thing + "Approved", "审定", "Approving")
                .with(text("note", "审定意见", "remark").optional())
                .from(State.DRAFT)
                .to(State.APPROVED)
                .being(Trait.APPROVAL, Trait.AWAITED);
    }

    static Step refusal(String thing) {
        return Step.of("return", thing + "Returned", "退回", "Returning a draft")
                .decidedAs("approval")
                .with(text("reason", "退回理由", "why it is returned"))
                .from(State.DRAFT)
                .to(State.RETURNED)
                .being(Trait.APPROVAL);
    }
}
