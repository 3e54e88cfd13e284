import type { Meetup } from "@pintpoint/core";
import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { activities } from "../../../lib/i18n/catalogue/ru/activities.ts";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { shownMeetup } from "../../../lib/meetup/shown-meetup.ts";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { stubUnknownZones } from "../../../testing/stub-unknown-zones.ts";
import MeetupSheet from "./meetup-sheet.tsx";

afterEach(() => vi.unstubAllGlobals());

const poll = { ...aPoll({ slots: 1, venues: 0, voters: [{}] }), timeZone: "Europe/Berlin" };

function draw(
  traits: Parameters<typeof aMeetupSession>[1] = {},
  meetup: Meetup = poll,
  language: Parameters<typeof renderInApp>[1] = {},
) {
  const { session, sent } = aMeetupSession(meetup, { organiser: true, ...traits });
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <MeetupSheet onClose={onClose} />
    </MeetupSessionProvider>,
    language,
  );
  return { sent, onClose, ...view };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name, hidden: true });
const zone = () => screen.getByRole("group", { name: "Time zone", hidden: true });

it("[MS9] another zone is found by a city, as on the page that creates a meetup", async () => {
  const { user, sent } = draw();
  expect(zone().textContent).toContain("Berlin (GMT+");
  await user.click(button("Another zone"));
  await user.type(await screen.findByLabelText("City or region"), "Edinburgh");
  await user.click(button(/^London/));
  expect(screen.queryByLabelText("City or region")).toBeNull();
  expect(document.activeElement).toBe(button("Another zone"));
  expect(zone().textContent).toContain("London");
  await user.click(button("Save"));
  expect(sent).toEqual([
    { route: "editMeetup", request: { id: poll.id, body: expect.objectContaining({ timeZone: "Europe/London" }) } },
  ]);
});

it("a zone that this browser does not know is named, and stays when nobody touches it", async () => {
  stubUnknownZones(["America/Coyhaique"], "Europe/Berlin");
  const { user, sent, onClose } = draw({ unknownZone: "America/Coyhaique" });
  expect(zone().textContent).toContain("America/Coyhaique");
  await user.click(button("Save"));
  expect(onClose).toHaveBeenCalled();
  expect(sent).toEqual([]);
});

it("[MS9] the deadline is shown on the clock of the zone that was just chosen, and stays the same moment", async () => {
  const { user, sent } = draw({}, { ...poll, settings: { ...poll.settings, deadline: "2031-12-01T19:00:00Z" } });
  expect(screen.getByLabelText(/^Voting closes/)).toHaveProperty("value", "2031-12-01T20:00");
  await user.click(button("Another zone"));
  await user.type(await screen.findByLabelText("City or region"), "Edinburgh");
  await user.click(button(/^London/));
  expect(screen.getByLabelText(/^Voting closes/)).toHaveProperty("value", "2031-12-01T19:00");
  await user.click(button("Save"));
  expect(sent).toMatchObject([{ request: { body: { timeZone: "Europe/London" } } }]);
  expect(JSON.stringify(sent)).not.toContain("deadline");
});

it("[MS18] an undo brings back what was stored, not what a Russian reader saw of it", async () => {
  const stored: Meetup = { ...poll, activity: "beer", title: "Who’s in for a beer?", titleProposed: true };
  const { user, sent } = draw({ stored }, shownMeetup(stored, activities));
  const field = (label: string) => screen.getByLabelText(label, { exact: false });
  expect(screen.getByDisplayValue(activities.beer.title)).toBe(field("Title"));
  await user.clear(field("Title"));
  await user.type(field("Title"), "Darts night");
  await user.clear(field("Activity"));
  await user.type(field("Activity"), "darts");
  await user.click(button("Save"));
  await user.click(await screen.findByText("Undo"));
  const back = { title: stored.title, titleProposed: true, activity: "beer" };
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ route: "editMeetup", request: { id: poll.id, body: back } }));
  expect(sent).toHaveLength(2);
});

it("[MS18] the activity is one of those that the page knows, in the reader’s language, or one’s own word", async () => {
  const { user, sent } = draw({}, { ...poll, activity: "beer" }, { language: "ru" });
  const field = screen.getByLabelText("Чем займёмся", { exact: false });
  expect(field).toHaveProperty("value", "Пиво");
  expect(button("Пиво").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("Кофе"));
  expect(field).toHaveProperty("value", "Кофе");
  expect(button("Пиво").getAttribute("aria-pressed")).toBe("false");
  await user.click(button("Кофе"));
  expect(field).toHaveProperty("value", "");
  await user.type(field, "Прогулка");
  expect(button("Прогулка").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("Сохранить"));
  expect(sent).toMatchObject([{ request: { body: { activity: "walk" } } }]);
});
