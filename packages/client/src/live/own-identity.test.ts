import { beforeEach, expect, it, vi } from "vitest";
import { createDevice, type Device } from "../device/device.ts";
import { memoryStorage } from "../device/device-storage.ts";
import { OwnIdentity } from "./own-identity.ts";

const anna = { participantId: "p_anna", token: "first" };

let device: Device;
let identity: OwnIdentity;
const changed = vi.fn();
beforeEach(() => {
  changed.mockClear();
  device = createDevice(memoryStorage());
  device.rememberMe("m", anna);
  identity = new OwnIdentity("m", device, changed);
});

it("[MS1] forgets a token that the server refuses", () => {
  identity.refused("first", false);
  expect(identity.view(false)).toMatchObject({ participantId: null, lost: "p_anna" });
  expect(identity.token).toBeUndefined();
});

it("[MS10] keeps a newer token when the one before it is refused late", () => {
  device.rememberMe("m", { ...anna, token: "second" });
  identity.refused("first", false);
  expect(identity.view(false)).toMatchObject({ participantId: "p_anna", lost: null });
});

it("does not speak of a loss that this device asked for", () => {
  identity.refused("first", true);
  expect(identity.view(false)).toMatchObject({ participantId: null, lost: null });
});

it("has lost nobody any more as soon as it is somebody", () => {
  identity.refused("first", false);
  device.rememberMe("m", { participantId: "p_ben", token: "third" });
  expect(identity.view(false)).toMatchObject({ participantId: "p_ben", lost: null });
});

it("is tied only by the token that the server has accepted", () => {
  expect(identity.view(false).tokenAccepted).toBe(false);
  identity.accepted("first");
  expect(identity.view(false).tokenAccepted).toBe(true);
  device.rememberMe("m", { ...anna, token: "second" });
  expect(identity.view(false).tokenAccepted).toBe(false);
});

it("tells whether it was the own token that changed", () => {
  device.rememberOrganiser("m", "org");
  expect(changed).toHaveBeenLastCalledWith(false);
  device.forgetMe("m");
  expect(changed.mock.calls).toContainEqual([true]);
  identity.close();
  changed.mockClear();
  device.rememberMe("m", anna);
  expect(changed).not.toHaveBeenCalled();
});
