import type { Schema, Words } from "../form/schema.ts";

// The decisions that are no registers. What a register asks for it says itself (`GET …/registers`).

const LONG = { type: "string", long: true } as const;
const said = (title: string, description: string): { title: string; description: string } => ({ title, description });

const reason: Schema = { ...LONG, ...said("理由", "Reason") };
const authorisation: Schema = { ...LONG, ...said("授权（依据、时间）", "Authorisation: by whom, when") };
const override: Schema = {
  type: "object",
  ...said("未满平稳天数仍作此决定", "Decided before the stable days are reached"),
  properties: { reason: { ...LONG, ...said("理由", "Why") } },
};

export function levelsAmong(levels: readonly string[], title = "级别", description = "Level"): Schema {
  return { type: "string", enum: [...levels], title, description };
}

export function units(): Schema {
  return {
    properties: {
      unit: { type: "string", ...said("单位", "Unit") },
      role: { type: "string", enum: ["RESPONSIBLE", "WATCHING"], ...said("身份", "Role") },
    },
    required: ["unit"],
  };
}

export function release(present: readonly string[]): Schema {
  return {
    properties: { unit: { type: "string", enum: [...present], ...said("单位", "Unit") }, reason },
    required: ["unit", "reason"],
  };
}

export function assessment(factors: Record<string, Words>, forms: Record<string, Words>): Schema {
  return {
    properties: {
      form: { type: "string", enum: Object.keys(forms), words: forms, ...said("研判形式", "Form") },
      finding: { type: "string", enum: ["STABLE", "UNSTABLE"], ...said("结论", "Finding") },
      warningLevel: levelsAmong(["I", "II", "III", "IV"], "建议预警级别", "Proposed warning level"),
      suggestedLevel: levelsAmong(["I", "II", "III", "IV"], "建议响应级别", "Proposed response level"),
      levelReason: { ...LONG, ...said("与建议级别不同的理由", "Why it departs from the suggested level") },
      factors: {
        type: "object",
        ...said("研判要素", "Factors"),
        properties: Object.fromEntries(
          Object.entries(factors).map(([name, words]) => [name, { ...LONG, ...said(words.zh, words.en) }]),
        ),
      },
      parties: { type: "array", items: { type: "string" }, ...said("参加部门", "Parties") },
      advice: { ...LONG, ...said("处置建议", "Advice") },
      minutes: { ...LONG, ...said("纪要", "Minutes") },
      occurredAt: { type: "string", format: "date-time", ...said("发生时间", "When it held; now when not given") },
    },
    required: ["form", "finding"],
    allOf: [{ if: { properties: { form: { enum: ["JOINT"] } } }, then: { required: ["parties"] } }],
  };
}

/** The seven fields of a warning 预警, and to whom it goes. */
export function warning(levels: readonly string[], adjusted: boolean): Schema {
  return {
    properties: {
      subject: { type: "string", ...said("舆情对象", "Subject") },
      level: levelsAmong(levels, "预警级别", "Level of the warning"),
      startsAt: { type: "string", format: "date-time", ...said("起始时间", "Start") },
      scope: { ...LONG, ...said("可能影响范围", "Scope") },
      matter: { ...LONG, ...said("预警事项", "Matter") },
      measures: { type: "array", items: { type: "string" }, ...said("应采取的措施", "Measures") },
      issuedBy: { type: "string", ...said("发布部门", "Issuing department") },
      to: { type: "array", items: { type: "string" }, ...said("送达", "To whom") },
      ...(adjusted ? { reason } : {}),
    },
    required: ["subject", "level", "startsAt", "scope", "matter", "measures", "issuedBy", ...(adjusted ? ["reason"] : [])],
  };
}

export function response(levels: readonly string[]): Schema {
  return {
    properties: { level: levelsAmong(levels, "响应级别", "Level of the response"), reason, authorisation, override },
    required: ["level"],
  };
}

export function lift(): Schema {
  return { properties: { reason, authorisation, override }, required: ["reason"] };
}

export function justReason(): Schema {
  return { properties: { reason }, required: ["reason"] };
}

export function nothingToSay(): Schema {
  return { properties: {} };
}

export function handover(): Schema {
  return {
    properties: {
      matter: { type: "string", enum: ["COMMAND", "WATCH"], ...said("交接事项", "What is handed over") },
      from: { type: "string", ...said("移交方", "From") },
      to: { type: "string", ...said("接收方", "To") },
      note: { ...LONG, ...said("交接说明", "Note") },
    },
    required: ["to", "note"],
  };
}

export function merge(): Schema {
  return {
    properties: { into: { type: "string", ...said("并入事件（编号）", "Into which incident (its id)") }, reason },
    required: ["into", "reason"],
  };
}

const ANSWERS: Record<string, Words> = {
  NEW_INCIDENT: { zh: "另立新事件", en: "A new incident" },
  NOT_RELATED: { zh: "与本事件无关", en: "Not related" },
  KEEP_WATCHING: { zh: "继续关注", en: "Keep watching" },
};

export function answer(): Schema {
  return {
    properties: {
      answer: { type: "string", enum: Object.keys(ANSWERS), words: ANSWERS, ...said("答复", "Answer") },
      reason,
    },
    required: ["answer", "reason"],
  };
}
