import type { Step } from "./replay-session.ts";

const anna = { authorization: "Bearer {{anna}}" };
const organiser = { authorization: "Bearer {{organiser}}" };
const blindOrganiser = { authorization: "Bearer {{blindOrganiser}}" };
const withKey = (key: string) => ({ "idempotency-key": key });
const meetupPath = "/meetups/{{id}}";
const slots = [
  { start: "2031-12-04T19:00:00Z", end: "2031-12-04T21:00:00Z" },
  { start: "2031-12-05T19:00:00Z", end: "2031-12-05T21:00:00Z" },
  { date: "2031-12-06" },
];
const venues = [
  { name: "The Bar", capacity: 1 },
  { name: "The Café", url: "https://cafe.example/", note: "ring twice" },
];

/** What the page and programs before issue C send for two meetups, an open one and a blind one. */
export const steps: Step[] = [
  {
    what: "create",
    http: {
      method: "POST",
      path: "/meetups",
      headers: withKey("ckey-ckey-ckey-ckey-1234"),
      body: { title: "Beer", activity: "beer", timeZone: "Europe/Berlin", slots, venues, organiser: { name: "Anna" } },
    },
    saveAs: {
      id: "meetup.id",
      organiser: "organiserToken",
      anna: "participantToken",
      annaId: "participant.id",
      slot1: "meetup.slots.@0",
      slot2: "meetup.slots.@1",
      slot3: "meetup.slots.@2",
      venue1: "meetup.venues.@0",
      venue2: "meetup.venues.@1",
    },
  },
  { what: "read", http: { method: "GET", path: meetupPath } },
  { what: "read again", http: { method: "GET", path: meetupPath, headers: { "if-none-match": '"1"' } } },
  { what: "read with a token", http: { method: "GET", path: meetupPath, headers: anna } },
  { what: "watch", socket: { event: "meetup:watch", payload: { meetupId: "{{id}}", token: "{{anna}}" } } },
  {
    what: "join",
    http: {
      method: "POST",
      path: `${meetupPath}/participants`,
      headers: withKey("jkey-jkey-jkey-jkey-1234"),
      body: { name: "Max", partySize: 2 },
    },
    saveAs: { maxId: "participant.id", max: "token" },
  },
  { what: "the join's patch", pushed: "meetup:patch" },
  { what: "presence", socket: { event: "presence:set", payload: { meetupId: "{{id}}", state: "choosing" } } },
  {
    what: "vote by socket",
    socket: {
      event: "votes:cast",
      payload: {
        meetupId: "{{id}}",
        participantId: "{{annaId}}",
        token: "{{anna}}",
        votes: {
          "{{slot1}}": "yes",
          "{{slot2}}": "maybe",
          "{{slot3}}": "no",
          "{{venue1}}": "yes",
          "{{venue2}}": "maybe",
        },
        key: "vkey-vkey-vkey-vkey-1234",
      },
    },
  },
  { what: "the vote's patch", pushed: "meetup:patch" },
  {
    what: "vote by HTTP",
    http: {
      method: "PUT",
      path: `${meetupPath}/participants/{{maxId}}/votes`,
      headers: { authorization: "Bearer {{max}}", ...withKey("vkey-vkey-vkey-vkey-5678") },
      body: {
        votes: { "{{slot1}}": "yes", "{{slot2}}": "yes", "{{slot3}}": "no", "{{venue1}}": "yes", "{{venue2}}": "yes" },
      },
    },
  },
  {
    what: "the same vote again",
    http: {
      method: "PUT",
      path: `${meetupPath}/participants/{{maxId}}/votes`,
      headers: { authorization: "Bearer {{max}}", ...withKey("vkey-vkey-vkey-vkey-5678") },
      body: {
        votes: { "{{slot1}}": "yes", "{{slot2}}": "yes", "{{slot3}}": "no", "{{venue1}}": "yes", "{{venue2}}": "yes" },
      },
    },
  },
  {
    what: "finish",
    http: { method: "PATCH", path: `${meetupPath}/participants/{{annaId}}`, headers: anna, body: { finished: true } },
  },
  {
    what: "rename",
    http: {
      method: "PATCH",
      path: `${meetupPath}/participants/{{annaId}}`,
      headers: anna,
      body: { name: "Anna B.", avatar: "🍺" },
    },
  },
  {
    what: "must come",
    http: {
      method: "PATCH",
      path: `${meetupPath}/participants/{{maxId}}`,
      headers: organiser,
      body: { mustCome: true },
    },
  },
  { what: "edit", http: { method: "PATCH", path: meetupPath, body: { title: "Wine", description: "Two\nlines" } } },
  {
    what: "set a deadline",
    http: {
      method: "PATCH",
      path: meetupPath,
      headers: organiser,
      body: { settings: { deadline: "2031-12-01T12:00:00Z" } },
    },
  },
  {
    what: "propose a time",
    http: {
      method: "POST",
      path: `${meetupPath}/slots`,
      body: { start: "2031-12-07T19:00:00Z", end: "2031-12-07T20:00:00Z" },
    },
    saveAs: { slot4: "slot.id" },
  },
  {
    what: "move it",
    http: {
      method: "PATCH",
      path: `${meetupPath}/slots/{{slot4}}`,
      body: { start: "2031-12-07T20:00:00Z", end: "2031-12-07T21:00:00Z" },
    },
  },
  { what: "remove it", http: { method: "DELETE", path: `${meetupPath}/slots/{{slot4}}` } },
  {
    what: "propose a place",
    http: { method: "POST", path: `${meetupPath}/venues`, body: { name: "Pier" } },
    saveAs: { venue3: "venue.id" },
  },
  {
    what: "correct it",
    http: { method: "PATCH", path: `${meetupPath}/venues/{{venue3}}`, body: { name: "Pier 7", address: "1 Quay" } },
  },
  { what: "remove the place", http: { method: "DELETE", path: `${meetupPath}/venues/{{venue3}}` } },
  {
    what: "comment",
    http: {
      method: "POST",
      path: `${meetupPath}/comments`,
      headers: anna,
      body: { text: "Ahoy", optionId: "{{slot1}}" },
    },
    saveAs: { comment: "comment.id" },
  },
  { what: "remove the comment", http: { method: "DELETE", path: `${meetupPath}/comments/{{comment}}`, headers: anna } },
  { what: "results", http: { method: "GET", path: `${meetupPath}/results` } },
  {
    what: "decide",
    http: { method: "PUT", path: `${meetupPath}/decision`, body: { slotId: "{{slot1}}", venueId: "{{venue2}}" } },
  },
  {
    what: "vote too late",
    http: {
      method: "PUT",
      path: `${meetupPath}/participants/{{annaId}}/votes`,
      headers: anna,
      body: { votes: { "{{slot2}}": "yes" } },
    },
  },
  { what: "reopen", http: { method: "DELETE", path: `${meetupPath}/decision`, body: { weather: "rain" } } },
  {
    what: "a new personal link",
    http: { method: "POST", path: `${meetupPath}/participants/{{maxId}}/token`, headers: organiser },
    saveAs: { max2: "token" },
  },
  {
    what: "the old one is dead",
    http: { method: "GET", path: meetupPath, headers: { authorization: "Bearer {{max}}" } },
  },
  {
    what: "leave",
    http: {
      method: "DELETE",
      path: `${meetupPath}/participants/{{maxId}}`,
      headers: { authorization: "Bearer {{max2}}" },
    },
  },
  { what: "read at the end", http: { method: "GET", path: meetupPath } },
  { what: "watch from a version", socket: { event: "meetup:watch", payload: { meetupId: "{{id}}" } } },
  { what: "an unknown field", http: { method: "PATCH", path: meetupPath, body: { colour: "red" } } },
  { what: "nothing named", http: { method: "PATCH", path: meetupPath, body: {} } },
  {
    what: "somebody else's vote",
    http: {
      method: "PUT",
      path: `${meetupPath}/participants/{{annaId}}/votes`,
      body: { votes: { "{{slot1}}": "yes" } },
    },
  },
  { what: "delete", http: { method: "DELETE", path: meetupPath } },
  { what: "gone", pushed: "meetup:gone" },
  { what: "read what is gone", http: { method: "GET", path: meetupPath } },
  {
    what: "create a blind one",
    http: {
      method: "POST",
      path: "/meetups",
      body: { title: "Blind", timeZone: "UTC", slots, venues, settings: { blind: true, editing: "organiser" } },
    },
    saveAs: {
      blind: "meetup.id",
      blindOrganiser: "organiserToken",
      blindSlot: "meetup.slots.@0",
      blindSlot2: "meetup.slots.@1",
      blindSlot3: "meetup.slots.@2",
      blindVenue1: "meetup.venues.@0",
      blindVenue2: "meetup.venues.@1",
    },
  },
  {
    what: "join it",
    http: { method: "POST", path: "/meetups/{{blind}}/participants", body: { name: "Eve" } },
    saveAs: { eveId: "participant.id", eve: "token" },
  },
  {
    what: "look blind",
    http: { method: "GET", path: "/meetups/{{blind}}", headers: { authorization: "Bearer {{eve}}" } },
  },
  {
    what: "answer it",
    http: {
      method: "PUT",
      path: "/meetups/{{blind}}/participants/{{eveId}}/votes",
      headers: { authorization: "Bearer {{eve}}" },
      body: { votes: { "{{blindSlot}}": "yes" } },
    },
  },
  {
    what: "look in full",
    http: { method: "GET", path: "/meetups/{{blind}}", headers: { authorization: "Bearer {{eve}}" } },
  },
  { what: "blind results", http: { method: "GET", path: "/meetups/{{blind}}/results" } },
  {
    what: "decide it",
    http: {
      method: "PUT",
      path: "/meetups/{{blind}}/decision",
      headers: blindOrganiser,
      body: { slotId: "{{blindSlot}}" },
    },
  },
  { what: "read it decided", http: { method: "GET", path: "/meetups/{{blind}}" } },
];
