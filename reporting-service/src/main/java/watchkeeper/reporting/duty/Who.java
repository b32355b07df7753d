package watchkeeper.reporting.duty;

import watchkeeper.contracts.DutyKind;

/** A duty of one owner. */
record Who(DutyKind kind, String owner) {}
