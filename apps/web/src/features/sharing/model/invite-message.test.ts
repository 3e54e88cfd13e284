import { aPoll, participantId, slotId, venueId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { inviting as english } from "../../../lib/i18n/catalogue/en/inviting.ts";
import { inviting as russian } from "../../../lib/i18n/catalogue/ru/inviting.ts";
import { inviteMessage, linkPreview } from "./invite-message.ts";

const formats = { slot: () => "Fri 4 Dec, 19:00–21:00", place: () => "Berlin" };
const en = { formats, text: english };
const ru = { formats, text: russian };
const link = "https://pub.example/m/abc";

function aMeetup() {
  const meetup = aPoll({
    slots: [{}, {}, {}, { pending: true }],
    venues: [{ name: "The Snug" }, {}],
    voters: [{}, {}],
  });
  const host = meetup.participants[participantId(1)];
  if (host) meetup.participants[participantId(1)] = { ...host, name: "Lena", organiser: true };
  return { ...meetup, title: "Who’s in for a beer?", activity: "beer" };
}

describe("the message for the chat", () => {
  it("has what it is, who asks, how much there is to choose from, and the link at the end", () => {
    expect(inviteMessage(aMeetup(), link, en, "UTC")).toBe(
      `🍺 Who’s in for a beer?\nLena asks. 3 times, 2 places, 20 seconds of your life:\n${link}`,
    );
    expect(inviteMessage(aMeetup(), link, ru, "UTC")).toBe(
      `🍺 Who’s in for a beer?\nСпрашивает Lena. 3 варианта времени, 2 места, 20 секунд твоей жизни:\n${link}`,
    );
  });

  it("has no joke for who wants none", () => {
    const serious = inviteMessage(aMeetup(), link, { ...en, serious: true }, "UTC");
    expect(serious).toBe(`🍺 Who’s in for a beer?\nLena asks. 3 times, 2 places. Vote here:\n${link}`);
  });

  it("says whose clock is meant only where it is not the sender's", () => {
    expect(inviteMessage(aMeetup(), link, en, "Asia/Tokyo")).toContain(
      "\nTimes were picked on Berlin time, the page shows yours.\n",
    );
    expect(inviteMessage(aMeetup(), link, en, null)).toContain("Berlin time");
  });

  it("without a host, times or places says what there is", () => {
    const meetup = { ...aMeetup(), participants: {}, slots: {}, activity: "darts" };
    expect(inviteMessage(meetup, link, en, "UTC")).toBe(
      `🎉 Who’s in for a beer?\n2 places, 20 seconds of your life:\n${link}`,
    );
  });

  it("after the decision says when and where", () => {
    const decision = { slotId: slotId(1), venueId: venueId(1), at: "2026-12-01T12:00:00Z", by: null };
    const decided = { ...aMeetup(), status: "decided" as const, decision };
    expect(inviteMessage(decided, link, en, "UTC")).toBe(
      `🍺 It’s on! Who’s in for a beer?\nFri 4 Dec, 19:00–21:00, The Snug\n${link}`,
    );
    expect(inviteMessage(decided, link, en, "Asia/Tokyo")).toContain("19:00–21:00 Berlin time, The Snug");
    expect(linkPreview(decided, en).description).toBe("Decided: Fri 4 Dec, 19:00–21:00, The Snug");
  });

  it("names that ask for another direction do not turn the rest", () => {
    const meetup = { ...aMeetup(), title: "\u202eBeer" };
    expect(inviteMessage(meetup, link, en, "UTC")).toContain("🍺 \u2068\u202eBeer\u2069\n");
  });
});

it("[MS18] the preview says what the server says, and nothing where it is neutral", () => {
  const meetup = aMeetup();
  expect(linkPreview(meetup, en)).toEqual({
    title: "Who’s in for a beer?",
    description: "Lena asks · 3 times · 2 places",
  });
  const neutral = { ...meetup, settings: { ...meetup.settings, preview: "neutral" as const } };
  expect(linkPreview(neutral, ru)).toEqual({
    title: "Pintpoint: тебя зовут",
    description: "Открой ссылку, чтобы узнать больше.",
  });
});
