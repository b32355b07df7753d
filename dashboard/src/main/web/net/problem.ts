import type { Language } from "../text/language.ts";

/** What a refusal says (RFC 9457), as the services and the gateway write it. */
interface ProblemBody {
  title?: string;
  detail?: string;
  detailEn?: string;
  field?: string;
  clause?: string;
}

/** A request that was refused; status 0 when no answer came. */
export class Problem extends Error {
  readonly title: string;
  /** The field of the body that it is about, as `factors.source` or `to[0]`; null where it is about none. */
  readonly field: string | null;
  /** The clause of the plan that it rests on; null where it rests on none. */
  readonly clause: string | null;

  constructor(
    readonly status: number,
    /** All that was said, for pages that expect more of a refusal. */
    readonly body: ProblemBody & Record<string, unknown>,
  ) {
    super(body.detailEn ?? body.detail ?? body.title ?? `HTTP ${status}`);
    this.title = body.title ?? "";
    this.field = body.field ?? null;
    this.clause = body.clause || null;
  }

  detail(language: Language): string {
    const { detail, detailEn, title } = this.body;
    return (language === "en" ? (detailEn ?? detail) : detail) ?? title ?? String(this.status);
  }

  static async of(answer: Response): Promise<Problem> {
    try {
      return new Problem(answer.status, (await answer.json()) as ProblemBody & Record<string, unknown>);
    } catch {
      return new Problem(answer.status, { title: answer.statusText }); // From something in between: its status has to do.
    }
  }

  static withoutAnswer(): Problem {
    return new Problem(0, {});
  }
}
