/** What a report says, in the order of the paper. */
export const FIELDS = ["summary", "realMatter", "next"] as const;
export type Field = (typeof FIELDS)[number];
