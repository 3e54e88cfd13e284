import type { Secrets } from "../shared/ports/secrets.ts";

/** Secrets that count and that hide nothing, so that a test can read what was made. */
export function fakeSecrets(): Secrets {
  let made = 0;
  const next = () => String(++made);
  return {
    newMeetupId: () => `meetup-${next()}`,
    newEpoch: () => `epoch-${next()}`,
    newId: (prefix) => `${prefix}_${next().padStart(12, "0")}`,
    newToken: () => `token-${next()}`,
    hashToken: (token) => `hash of ${token}`,
    receiptId: (bearer, key) => `${bearer ?? "guest"}/${key}`,
    commandHash: (asked) => JSON.stringify(asked),
    seal: (token, key) => `${token} sealed by ${key}`,
    unseal(sealed, key) {
      const [token, by] = sealed.split(" sealed by ");
      if (token === undefined || by !== key) throw new Error("wrong key");
      return token;
    },
  };
}
