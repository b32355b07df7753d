import type { Form } from "../form/dialog.ts";
import type { Words } from "../form/schema.ts";
import type { Register } from "../incident/shapes.ts";
import { Problem } from "../net/problem.ts";
import { readAll, read } from "../net/read.ts";

/** Something that waits for this person's body, unit or role: `GET /api/tasks`. */
export interface Task {
  id: string;
  incidentId: string;
  title: string;
  exercise: boolean;
  act: string;
  name: Words;
  clause: string;
  register: string | null;
  matter: string | null;
  since: string;
  dueAt: string | null;
  /** Where it is done, by a POST. */
  address: string;
}

const AGAIN_AFTER = 5_000;

/** The tasks as they stand; asked for again every few seconds while somebody looks. */
export class Tasks {
  all: Task[] = [];
  problem: Problem | null = null;
  private round: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly draw: () => void) {}

  begin(): void {
    void this.ask();
    this.round = setInterval(() => {
      if (document.visibilityState === "visible") {
        void this.ask();
      }
    }, AGAIN_AFTER);
  }

  end(): void {
    clearInterval(this.round);
  }

  async ask(): Promise<void> {
    try {
      this.all = await readAll<Task>("/api/tasks", 200);
      this.problem = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.problem = fault;
    }
    this.draw();
  }
}

/** The form of a step on a register's entry; null for what is decided on the incident's own page. */
export async function formOf(task: Task): Promise<Form | null> {
  if (task.register === null) {
    return null;
  }
  const registers = await read<Register[]>(`/api/incidents/${encodeURIComponent(task.incidentId)}/registers`);
  const step = registers.flatMap((register) => register.steps).find((candidate) => candidate.act === task.act && task.address.endsWith(`/${candidate.address}`));
  return step
    ? {
        key: task.id,
        name: step.words,
        clause: step.clause,
        schema: step.body,
        errand: { method: "POST", path: task.address },
      }
    : null;
}
