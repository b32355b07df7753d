/** A report as it is kept: `GET /api/reports/{id}`. */
export interface Kept {
  id: string;
  owner: string;
  state: "DRAFT" | "SENT";
  zero: boolean;
  summary: string | null;
  realMatter: string | null;
  next: string | null;
  by: string;
  at: string;
  version: number;
  edition: {
    number: number;
    corrects: string | null;
    correctedBy: string | null;
    reason: string | null;
  };
  /** Who has read it, and for whom. */
  receipts: { receiver: string; by: string; at: string }[];
  /** The missed slot that it makes up for. */
  missedSlot: string | null;
  /** The addressee first, then who gets a copy. */
  to: string[];
  title: { zh: string; en: string };
  clause: string;
  exercise: boolean;
}
