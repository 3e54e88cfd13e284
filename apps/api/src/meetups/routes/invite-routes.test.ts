import { renderSVG } from "uqr";
import { expect, it, vi } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

vi.mock("uqr", async (original) => {
  const real = await original<typeof import("uqr")>();
  return { ...real, renderSVG: vi.fn(real.renderSVG) };
});

it("an invite code is drawn once, however many look at it", async () => {
  const send = testClientOf(await createTestApp());
  const { path, id } = await createMeetupByHttp(send);
  const answers = await Promise.all(Array.from({ length: 20 }, () => send("GET", `${path}/qr.svg`)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.headers).toMatchObject({ "content-type": "image/svg+xml", vary: "Authorization" });
  expect(vi.mocked(renderSVG).mock.calls.map(([link]) => link)).toEqual([`https://pub.example/m/${id}`]);
});
