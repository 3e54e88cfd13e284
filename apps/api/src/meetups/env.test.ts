import { expect, it } from "vitest";
import { readConfig } from "../config/config.ts";
import { meetupEnv } from "./env.ts";

const read = (MAX_PARTICIPANTS: string) => readConfig({ MAX_PARTICIPANTS }, { meetups: meetupEnv }).domains.meetups;

it("[LI6] MAX_PARTICIPANTS is 1,000 unless set", () => {
  expect(read("")).toEqual({ maxParticipants: 1_000 });
  expect(read("10000")).toEqual({ maxParticipants: 10_000 });
});

it.each(["10001", "0"])("[SX4] refuses MAX_PARTICIPANTS=%s", (text) => {
  expect(() => read(text)).toThrow(`MAX_PARTICIPANTS: must be a whole number from 1 to 10000, not "${text}"`);
});
