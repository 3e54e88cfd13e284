import type { Secrets } from "../shared/ports/secrets.ts";

/** Secrets that hide nothing, so that a test can read what was made. */
export function fakeSecrets(): Secrets {
  return {
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
