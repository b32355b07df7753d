import type { Schema } from "../form/schema.ts";

/** A delivery outside the system: by fax, on paper, by phone; who received it, and when. */
export const DELIVERY: Schema = {
  properties: {
    means: { type: "string", enum: ["FAX", "DOCUMENT", "PHONE"], title: "送达方式", description: "Means" },
    at: { type: "string", format: "date-time", title: "送达时间", description: "When" },
    receivedBy: { type: "string", title: "接收人", description: "Received by" },
    outcome: { type: "string", long: true, title: "结果", description: "Outcome" },
  },
  required: ["means", "at", "receivedBy"],
};
