import { actsFor, type Account } from "../frame/account.ts";
import type { View } from "../frame/view.ts";
import { read } from "../net/read.ts";
import type { ActRule, Plan, PlanLine, PlanVersion } from "./plan.ts";

export function readPlans(signal: AbortSignal): Promise<{ items: PlanLine[] }> {
  return read("/api/plans", signal);
}

export function readVersion(id: string, version: string, signal: AbortSignal): Promise<PlanVersion> {
  return read(`/api/plans/${encodeURIComponent(id)}/${encodeURIComponent(version)}`, signal);
}

/** The version that new incidents are opened under; it says who may do what where no incident is concerned. */
export async function readInUse(signal: AbortSignal): Promise<Plan | null> {
  const { items } = await readPlans(signal);
  const line = items.find((each) => each.inUse);
  return line ? (await readVersion(line.id, line.version, signal)).plan : null;
}

export function commandBodies(plan: Plan): string[] {
  return [...new Set(Object.values(plan.levels).map((level) => level.commandBody))];
}

/**
 * True when the plan lets this person do it, by the same rule as the service: a command body decides as itself, any other
 * body is spoken for. What concerns an incident's own units is not decided here.
 */
export function mayDo(plan: Plan, rule: ActRule | undefined, account: Account): boolean {
  return (rule?.by ?? []).some((party) =>
    party === "ANY_COMMAND"
      ? commandBodies(plan).some((body) => account.bodies.includes(body))
      : actsFor(account, party) || account.roles.includes(party),
  );
}

/** Who may, in words: the plan's bodies by their names, parties and roles as the page calls them. */
export function partyName(view: View, plan: Plan | null, parties: Record<string, string>, party: string): string {
  return plan?.bodies[party]?.[view.language] ?? parties[party] ?? view.nameOf(party) ?? party;
}
