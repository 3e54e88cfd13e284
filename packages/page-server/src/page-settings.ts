import { isAddressRange } from "./address-ranges.ts";
import { originError } from "./origin-error.ts";

/** Where a process that serves nothing but the page listens, as its environment says. */
export interface PageSettings {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Addresses and ranges whose connections are many clients'. */
  trustedProxies: string[];
  /** PUBLIC_URL begins with https. */
  isHttps: boolean;
  /** PUBLIC_URL without a slash at its end; null when it is not set. */
  publicUrl: string | null;
  /** API_URL: origins of the API's nodes, as this process reaches them. */
  apiOrigins: string[];
}

/** The settings, or one line for each variable that cannot be meant. A variable that is set to nothing counts as not set. */
export function pageSettings(variables: Readonly<Record<string, string | undefined>>): PageSettings | string[] {
  const textOf = (name: string) => variables[name]?.trim() ?? "";
  const [port, publicUrl] = [textOf("PORT") || "3001", textOf("PUBLIC_URL")];
  const problems: string[] = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    problems.push(`PORT: must be a whole number from 0 to 65535, not "${port}"`);
  const fault = publicUrl === "" ? null : originError(publicUrl);
  if (fault !== null) problems.push(`PUBLIC_URL: ${fault}, not "${publicUrl}"`);
  const listOf = (name: string) =>
    textOf(name)
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const apiOrigins = listOf("API_URL");
  for (const origin of apiOrigins) {
    const wrong = originError(origin);
    if (wrong !== null) problems.push(`API_URL: ${wrong}, not "${origin}"`);
  }
  const trustedProxies = listOf("TRUSTED_PROXIES");
  const unknown = trustedProxies.find((range) => !isAddressRange(range));
  if (unknown !== undefined)
    problems.push(`TRUSTED_PROXIES: must be addresses or ranges such as 10.0.0.0/8, not "${unknown}"`);
  if (problems.length > 0) return problems;
  return {
    host: textOf("HOST") || "127.0.0.1",
    port: Number(port),
    trustedProxies,
    isHttps: publicUrl.startsWith("https:"),
    publicUrl: publicUrl === "" ? null : new URL(publicUrl).origin,
    apiOrigins: apiOrigins.map((origin) => new URL(origin).origin),
  };
}
