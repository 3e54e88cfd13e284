import type { Json } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Patch } from "../model/patch.ts";
import { isBlind, voteMaps } from "./view.ts";

/**
 * The blind room's patch of a blind meetup: from what it saw at `before` to what it sees at `after` (RT12). `patch` is
 * the full room's, `before` the status at `patch.from`, `after` the state at `patch.to`. A decision shows everything
 * at once, reopening takes it away again.
 */
export function blindPatch(before: Pick<Meetup, "status">, after: Meetup, patch: Patch): Patch {
  const wasBlind = isBlind({ status: before.status, settings: after.settings });
  if (!wasBlind && !isBlind(after)) return patch;
  const set: Record<string, Json> = {};
  for (const [path, value] of Object.entries(patch.set)) if (!isVotePath(path)) set[path] = value;
  if (!wasBlind) for (const name of voteMaps) set[name] = {};
  if (!isBlind(after)) for (const name of voteMaps) set[name] = copyJson(after[name]);
  return { ...patch, set, unset: patch.unset.filter((path) => !isVotePath(path)) };
}

function isVotePath(path: string): boolean {
  return voteMaps.some((name) => path === name || path.startsWith(`${name}.`));
}
