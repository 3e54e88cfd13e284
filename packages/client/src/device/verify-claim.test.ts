import { beforeEach, describe, expect, it } from "vitest";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import { createDevice, type Device, type LinkClaim } from "./device.ts";
import { memoryStorage } from "./device-storage.ts";
import { claimLink } from "./links.ts";
import { verifyClaim } from "./verify-claim.ts";

const anna = { participantId: "p_anna00000001", token: "annas" };
const max = { participantId: "p_max000000001", token: "maxs" };

/** A server that knows these tokens; `asked` are the bearers in order. */
function server(living: Record<string, string>, { reachable = true } = {}) {
  const asked: string[] = [];
  return {
    asked,
    identify: async (_request: { id: string }, { bearer }: { bearer?: string | null | undefined } = {}) => {
      asked.push(String(bearer));
      if (!reachable) throw new Unreachable("network");
      const whose = living[String(bearer)];
      if (whose === undefined) throw new ProblemError({ code: "not_allowed", status: 403 });
      if (whose === "organiser") return { kind: "organiser" as const };
      return { kind: "participant" as const, participantId: whose };
    },
  };
}
const all = { annas: anna.participantId, maxs: max.participantId, org: "organiser" };

let device: Device;
beforeEach(() => {
  device = createDevice(memoryStorage());
});
const opened = (claim: LinkClaim) => device.addClaim("m", claim);

describe("[MS15] a link's capabilities", () => {
  it("are kept once the server knows them", async () => {
    opened({ me: anna, organiserToken: "org" });
    expect(device.me("m")).toBeNull();
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: false });
    expect([device.me("m"), device.organiserToken("m"), device.claims("m")]).toEqual([anna, "org", []]);
  });

  it("change nothing when they are dead", async () => {
    device.rememberMe("m", anna);
    device.rememberOrganiser("m", "org");
    opened({ me: { ...max, token: "garbage" }, organiserToken: "garbage" });
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: true });
    expect([device.me("m"), device.organiserToken("m"), device.claims("m")]).toEqual([anna, "org", []]);
    expect(device.earlier("m")).toEqual([]);
  });

  it.each<[string, LinkClaim]>([
    ["another person's token under a name", { me: { ...anna, token: max.token } }],
    ["the organiser's token as a person's", { me: { ...anna, token: "org" } }],
    ["a person's token as the organiser's", { organiserToken: max.token }],
  ])("are dead when they are not what they say: %s", async (_, claim) => {
    opened(claim);
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: true });
    expect([device.me("m"), device.organiserToken("m")]).toEqual([null, null]);
  });

  it("of another living person wait for the answer, also past a new start of the page", async () => {
    device.rememberMe("m", anna);
    const claim = { me: max, organiserToken: "org" };
    const choice = { kind: "choice", claim, from: anna, to: max };
    opened(claim);
    expect(await verifyClaim(device, server(all), "m")).toEqual(choice);
    expect([device.me("m"), device.organiserToken("m")]).toEqual([anna, "org"]);
    const again = createDevice(device.storage);
    expect(await verifyClaim(again, server(all), "m")).toEqual(choice);
  });

  it("take the place of a dead one without a question", async () => {
    device.rememberMe("m", { ...anna, token: "old" });
    opened({ me: max });
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: false });
    expect([device.me("m"), device.earlier("m")]).toEqual([max, []]);
  });

  it("of the same person replace the old token", async () => {
    device.rememberMe("m", { ...anna, token: "old" });
    opened({ me: anna });
    await verifyClaim(device, server(all), "m");
    expect([device.me("m"), device.earlier("m")]).toEqual([anna, []]);
  });

  it("stay claimed while nobody can say", async () => {
    opened({ me: anna });
    await expect(verifyClaim(device, server(all, { reachable: false }), "m")).rejects.toThrow(Unreachable);
    expect([device.me("m"), device.claims("m")]).toEqual([null, [{ me: anna }]]);
  });

  it("that the device has already stay as they are", async () => {
    device.rememberMe("m", anna);
    device.rememberOrganiser("m", "org");
    opened({ me: anna, organiserToken: "org" });
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: false });
    expect([device.me("m"), device.organiserToken("m"), device.earlier("m")]).toEqual([anna, "org", []]);
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "none" });
  });

  it("count at once where nobody is given up, and are forgotten when they turn out to be dead", async () => {
    claimLink(device, { meetupId: "m", me: { ...max, token: "garbage" }, organiserToken: "garbage" });
    expect([device.me("m")?.token, device.organiserToken("m")]).toEqual(["garbage", null]);
    expect(await verifyClaim(device, server(all), "m")).toEqual({ kind: "settled", refused: true });
    expect([device.me("m"), device.organiserToken("m"), device.earlier("m")]).toEqual([null, null, []]);
    device.rememberMe("m", anna);
    claimLink(device, { meetupId: "m", me: max });
    expect(device.me("m")).toEqual(anna);
    claimLink(device, { meetupId: "m" });
    expect(device.claims("m")).toEqual([{ me: max }]);
  });

  it("of a link that was opened meanwhile are left for the next time", async () => {
    opened({ me: { ...max, token: "garbage" } });
    const settling = verifyClaim(device, server(all), "m");
    opened({ me: anna });
    await settling;
    expect(device.claims("m")).toEqual([{ me: anna }]);
  });

  it("of two links that were opened one after the other are both kept", async () => {
    opened({ organiserToken: "org" });
    opened({ me: anna });
    opened({ me: { ...max, token: "garbage" }, organiserToken: "garbage" });
    opened({ me: anna });
    const verdicts = [];
    while (device.claims("m").length > 0) verdicts.push(await verifyClaim(device, server(all), "m"));
    expect(verdicts).toEqual([false, true, false].map((refused) => ({ kind: "settled", refused })));
    expect([device.me("m"), device.organiserToken("m")]).toEqual([anna, "org"]);
  });

  it("wait ten at most", () => {
    for (let n = 0; n < 14; n++) opened({ organiserToken: `t${n}` });
    expect(device.claims("m").map(({ organiserToken }) => organiserToken)).toEqual(
      Array.from({ length: 10 }, (_, n) => `t${n + 4}`),
    );
  });
});

describe("[MS15] who the device was before", () => {
  it("stays on its list when it becomes another one, and when it is a guest", () => {
    device.rememberMe("m", anna);
    device.rememberMe("m", max);
    expect(device.earlier("m")).toEqual([anna]);
    device.rememberMe("m", anna);
    expect(device.earlier("m")).toEqual([max]);
    device.becomeGuest("m");
    expect([device.me("m"), device.earlier("m")]).toEqual([null, [anna, max]]);
    device.forgetEarlier("m", anna.participantId);
    expect(device.earlier("m")).toEqual([max]);
  });

  it("is there once, with the newest token, and ten at most", () => {
    for (let n = 0; n < 14; n++) device.rememberMe("m", { participantId: `p_${n % 12}`, token: `t${n}` });
    const list = device.earlier("m");
    expect(list).toHaveLength(10);
    expect(list[0]).toEqual({ participantId: "p_0", token: "t12" });
    expect(new Set(list.map(({ participantId }) => participantId)).size).toBe(10);
  });

  it("is not who it is now, when the tab died in the middle of the change", () => {
    device.rememberMe("m", anna);
    device.storage.set("pintpoint:earlier:m", JSON.stringify([anna, max, "broken"]));
    expect(device.earlier("m")).toEqual([max]);
  });
});
