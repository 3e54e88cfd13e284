import { limits } from "@pintpoint/core";
import { Product } from "../fixtures/product.ts";
import { type Friend, type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { measureTaps } from "./interaction.ts";
import { measureLoading } from "./lighthouse.ts";
import { describe, isMet } from "./measurement.ts";

// `npm run vitals`: what a first visit and a tap cost on a slow phone, beside the goals in docs/capacity.md.
const FEW = 30;
/** As many as may join without the organiser: the last places of the thousand are kept for the organiser. */
const CROWD = limits.participants - limits.reserved.participants;
/** How many people join at a time. */
const JOINING = 50;

/** Lets people join and answer every option, until there are so many. */
async function seedFriends(meetup: SeededMeetup, people: number): Promise<Friend[]> {
  const answers = ["yes", "maybe", "no"] as const;
  const friends: Friend[] = [];
  for (let joined = 0; joined < people; joined += JOINING) {
    const batch = Array.from({ length: Math.min(JOINING, people - joined) }, async (_, index) => {
      const friend = await meetup.friend(`Friend ${joined + index}`);
      const options = [...meetup.slots, ...meetup.venues];
      await friend.vote(
        Object.fromEntries(options.map((option, at) => [option, answers[(joined + index + at) % 3] ?? null])),
      );
      return friend;
    });
    friends.push(...(await Promise.all(batch)));
  }
  return friends;
}

const product = await Product.start({ env: { RATE_LIMIT_FACTOR: "1000" } });
try {
  // Called as the page itself proposes.
  const few = await seedMeetup(product.url, { title: "Who’s in for a beer?" });
  await seedFriends(few, FEW);
  // A short title is not the largest text where the note about the clock stands: its zone is not the browser's.
  const short = await seedMeetup(product.url, { title: "Beer", timeZone: "America/New_York" });
  await seedFriends(short, FEW);
  const many = await seedMeetup(product.url);
  const crowd = await seedFriends(many, CROWD);
  console.log("| page | what | median | range | goal |\n| --- | --- | --- | --- | --- |");
  const figures = [
    ...(await measureLoading("/", `${product.url}/`)),
    ...(await measureLoading(`/m/:id, ${FEW} people`, `${product.url}${few.path}`)),
    ...(await measureLoading(`/m/:id, “Beer”, ${FEW} people, another zone`, `${product.url}${short.path}`)),
    ...(await measureTaps(`/m/:id, ${CROWD} people`, product.url, many, crowd)),
  ];
  for (const figure of figures) console.log(describe(figure));
  if (!figures.every(isMet)) process.exitCode = 1;
} finally {
  await product.stop();
}
