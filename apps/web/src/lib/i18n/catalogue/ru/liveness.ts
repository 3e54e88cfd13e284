import type { Translation } from "../../translation.ts";
import type { liveness as en } from "../en/liveness.ts";

export const liveness: Translation<typeof en> = {
  in: (name) => `${name} в деле`,
  out: (name) => `${name}: не получится`,
  said: (name) => `Новый ответ: ${name}`,
  gathered: (name, others) => `Ответили: ${name} и ещё ${others}`,
};
