import { expect, it, vi } from "vitest";
import { readFile } from "./read-file.ts";

const bytes = new TextEncoder().encode("\ufeffName,Fri\r\n");
const answered = (disposition?: string) =>
  vi.fn<typeof fetch>(
    async () =>
      new Response(bytes, { headers: disposition === undefined ? {} : { "content-disposition": disposition } }),
  );
const read = (fetch: typeof globalThis.fetch) =>
  readFile({ baseUrl: "http://pub.test", fetch }, "answers", { id: "m", lang: "ru" }, { bearer: "mine" });

it("[MS22] a file is read with all its bytes, the mark that says UTF-8 included, as the asker sees it", async () => {
  const fetched = answered();
  const { blob } = await read(fetched);
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
  const [url, init] = fetched.mock.lastCall ?? [];
  expect(url).toBe("http://pub.test/api/v1/meetups/m/answers.csv?lang=ru");
  expect(new Headers(init?.headers).get("authorization")).toBe("Bearer mine");
});

it.each([
  ['attachment; filename="Beer.csv"', "Beer.csv"],
  ["attachment; filename=\"answers.csv\"; filename*=UTF-8''%D0%9F%D0%B8%D0%B2%D0%BE.csv", "Пиво.csv"],
  ["attachment; filename=\"answers.csv\"; filename*=UTF-8''%D0.csv", "answers.csv"],
  ["attachment", null],
  [undefined, null],
])("[MS22] its name is the server's: %j", async (disposition, name) => {
  expect(await read(answered(disposition))).toMatchObject({ name });
});

it("a refusal is the same as of every other call", async () => {
  const problem = JSON.stringify({ status: 404, code: "meetup_not_found" });
  await expect(read(async () => new Response(problem, { status: 404 }))).rejects.toMatchObject({
    name: "ProblemError",
    code: "meetup_not_found",
  });
});
