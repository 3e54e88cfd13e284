import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import { applyChange, type Vote } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { MeetupView } from "./meetup-view.tsx";
import { useLiveSnapshot } from "./use-live-snapshot.ts";

/** How often each part was drawn. */
const drawn = new Map<string, number>();
const count = (part: string) => drawn.set(part, (drawn.get(part) ?? 0) + 1);

vi.mock("../../features/voting/components/option-row.tsx", async (load) => {
  const actual = await load<typeof import("../../features/voting/components/option-row.tsx")>();
  const OptionRow: typeof actual.OptionRow = (props) => {
    count(`row ${props.option.id}`);
    return actual.OptionRow(props);
  };
  return { OptionRow };
});
vi.mock("../../ui/choice/segmented.tsx", async (load) => {
  const actual = await load<typeof import("../../ui/choice/segmented.tsx")>();
  const Segmented: typeof actual.Segmented = (props) => {
    count("buttons");
    return actual.Segmented(props);
  };
  return { Segmented };
});
vi.mock("./meetup-header.tsx", () => ({ MeetupHeader: () => void count("header") }));

const me = participantId(1);
const poll = aPoll({ slots: 6, venues: 2, voters: [{}, { says: { s2: "yes", s3: "no" } }] });

/** A live meetup that shows at once what is voted, as the client does. */
function aLive(): LiveMeetup & { others(change: Parameters<typeof applyChange>[1]): void } {
  let snapshot: LiveSnapshot = {
    status: "live",
    meetup: poll,
    version: 1,
    presence: null,
    ownAnswers: {},
    queuedCommands: [],
    identity: { participantId: me, tokenAccepted: true, joining: false, lost: null, organiser: false },
  };
  const listeners = new Set<() => void>();
  const change = (by: Parameters<typeof applyChange>[1]) => {
    snapshot = { ...snapshot, meetup: applyChange(snapshot.meetup ?? poll, by), version: snapshot.version + 1 };
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    vote: (answers) => {
      const said = Object.entries(answers).filter((one): one is [string, Vote] => one[1] !== null);
      change({ set: Object.fromEntries(said.map(([id, vote]) => [`votes.${me}.${id}`, vote])), unset: [] });
    },
    others: change,
    send: () => Promise.reject(new Error("nothing is sent here")),
    setPresence: () => undefined,
    signIn: () => undefined,
    signOut: () => undefined,
    dismiss: () => undefined,
    close: () => undefined,
  };
}

function Shown({ live }: { live: LiveMeetup }) {
  const snapshot = useLiveSnapshot(live);
  return snapshot?.meetup ? <MeetupView live={live} snapshot={snapshot} meetup={snapshot.meetup} /> : null;
}

function row(ref: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-option="${optionId(ref)}"]`);
  if (!found) throw new Error(`no row ${ref}`);
  return found;
}

beforeEach(() => {
  drawn.clear();
});

it("a tap draws its own buttons in its turn, then its row with the count, then the page", async () => {
  renderInApp(<Shown live={aLive()} />);
  await screen.findByText("0 of 8 answered");
  // The time that leads is found a moment later, and marked.
  await screen.findByText("in the lead");
  drawn.clear();
  fireEvent.click(within(row("s2")).getByRole("radio", { name: "Yes" }));
  expect(within(row("s2")).getByRole("radio", { name: "Yes" }).getAttribute("aria-checked")).toBe("true");
  expect(Object.fromEntries(drawn)).toEqual({ buttons: 1 });
  await within(row("s2")).findByText(/2 yes, 0 maybe, 0 no$/);
  expect(Object.fromEntries(drawn)).toEqual({ [`row ${optionId("s2")}`]: 1, buttons: 2 });
  // The rest of the page follows, and no other row's buttons with it.
  await screen.findByText("1 of 8 answered");
  expect(drawn.get("buttons")).toBe(2);
});

it("answers of others draw no buttons, and many between two frames draw the page once", async () => {
  const live = aLive();
  renderInApp(<Shown live={live} />);
  await screen.findByText("0 of 8 answered");
  // The time that leads is found a moment later, and marked.
  await screen.findByText("in the lead");
  drawn.clear();
  const other = participantId(2);
  for (const ref of ["s1", "s4", "s5", "s6"]) {
    live.others({ set: { [`votes.${other}.${optionId(ref)}`]: "maybe" }, unset: [] });
  }
  expect(drawn.size).toBe(0);
  await within(row("s6")).findByText(/0 yes, 1 maybe, 0 no$/);
  expect(drawn.get("buttons")).toBeUndefined();
  expect(drawn.get("header")).toBe(1);
});
