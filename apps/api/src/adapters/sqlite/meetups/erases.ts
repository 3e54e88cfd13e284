import type { Change } from "@pintpoint/core/change";

/** Fields of votes hold no names and no texts and change all the time: their traces in the log are not erased. */
const voteFields = new Set(["votes", "queue", "reconfirm"]);

/** Whether the change may replace or remove texts or tokens (RE2). An added entry (`comments.c_1`) replaces nothing. */
export function erases({ set, unset }: Change): boolean {
  const mayErase = (path: string, isSet: boolean): boolean => {
    const [field = "", ...below] = path.split(".");
    if (voteFields.has(field) || field === "updatedAt") return false;
    return !isSet || below.length !== 1;
  };
  return unset.some((path) => mayErase(path, false)) || Object.keys(set).some((path) => mayErase(path, true));
}
