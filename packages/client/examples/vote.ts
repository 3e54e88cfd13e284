// node packages/client/examples/vote.ts http://127.0.0.1:3000
import { createDevice, createHttpClient, createLiveMeetup, formatMeetupLink, memoryStorage } from "@pintpoint/client";

const baseUrl = process.argv[2] ?? "http://127.0.0.1:3000";

const http = createHttpClient({ baseUrl });
const { meetup } = await http.createMeetup({
  body: {
    title: "Beer",
    timeZone: "Europe/Berlin",
    slots: [{ start: "2026-12-04T19:00:00+01:00", end: "2026-12-04T22:00:00+01:00" }],
    venues: [{ name: "The Bar" }],
  },
});
console.log(`invite friends: ${formatMeetupLink(baseUrl, { meetupId: meetup.id })}`);

const live = createLiveMeetup({ meetupId: meetup.id, baseUrl, device: createDevice(memoryStorage()) });
live.subscribe(() => {
  const { status, version, ownAnswers } = live.getSnapshot();
  console.log(
    status,
    `version ${version}`,
    Object.values(ownAnswers)
      .map((answer) => answer.status)
      .join(),
  );
});

const joined = await live.send("join", { id: meetup.id, body: { name: "Anna" } });
if (joined === null) throw new Error("the organiser has removed Anna already");
for (const optionId of Object.keys({ ...meetup.slots, ...meetup.venues })) live.vote({ [optionId]: "yes" });
await live.send("addComment", { id: meetup.id, body: { text: "I bring the darts." } });

const { pairs } = await http.results({ id: meetup.id });
console.log(`${joined.participant.name} comes:`, pairs[0]?.coming.includes(joined.participant.id));
live.close();
