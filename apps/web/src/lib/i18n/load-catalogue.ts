export type { Messages } from "./texts.ts";
