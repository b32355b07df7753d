import { inBoth } from "../text/both.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const text = inBoth(zh, en);
