import { ProblemError } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { keepKnown, knownMeetups, summaryOf } from "../../../lib/meetup/meetup-summary.ts";
import { server } from "../../../lib/server.ts";
import { thisDevice } from "../../../lib/this-device.ts";

/** So many of the newest are asked for, one after the other: a list costs the server a few answers without a body. */
const MAX_ASKED = 6;

/** Asks how the newest meetups stand; calls after each that has changed. Without a connection the list stays as it was. */
export async function refreshKnown(ids: readonly MeetupId[], changed: () => void, signal: AbortSignal): Promise<void> {
  for (const id of ids.slice(0, MAX_ASKED)) {
    if (signal.aborted || !(await refreshOne(id, changed, signal))) return;
  }
}

/** False: there is no connection, or the server wants to be left alone. */
async function refreshOne(id: MeetupId, changed: () => void, signal: AbortSignal): Promise<boolean> {
  const known = knownMeetups()[id];
  try {
    const bearer = thisDevice.me(id)?.token;
    const read = await server.readMeetupIf({ id }, known?.etag ?? null, { bearer, signal });
    if (read.kind === "unchanged") return true;
    const summary = summaryOf(read.meetup);
    keepKnown(id, { summary, etag: read.etag, seen: known?.seen ?? summary.answered });
    changed();
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) return false;
    if (known && (error.status === 404 || error.status === 410)) {
      keepKnown(id, { ...known, gone: true });
      changed();
    }
    return error.status < 429;
  }
}
