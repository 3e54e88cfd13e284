import { expect, it } from "vitest";
import { z } from "zod";
import { doneResult } from "../sockets/event-result.ts";
import { socketEvent } from "../sockets/socket-event.ts";
import { socketEventsOf } from "./module.ts";

const event = socketEvent(z.object({}), () => doneResult());

it("takes the socket events of all modules", () => {
  const modules = [
    { name: "a", socketEvents: { "a:one": event } },
    { name: "b" },
    { name: "c", socketEvents: { "c:one": event } },
  ];
  expect([...socketEventsOf(modules).keys()]).toEqual(["a:one", "c:one"]);
});

it("refuses to start with one name for two events", () => {
  const modules = [
    { name: "a", socketEvents: { one: event } },
    { name: "b", socketEvents: { one: event } },
  ];
  expect(() => socketEventsOf(modules)).toThrow("b: another module has the socket event one");
});
