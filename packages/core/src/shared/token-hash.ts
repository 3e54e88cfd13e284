/** SHA-256 of a capability, base64url: the store never sees the capability itself. */
export type TokenHash = string;
