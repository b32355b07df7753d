package watchkeeper.contracts;

/** How sensitive the subject of a watch-list is; the plan's warning criteria ask for it (clause 四). */
public enum Sensitivity {
    NORMAL,
    HIGH
}
