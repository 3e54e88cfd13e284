import { isAddressRange, originError } from "@pintpoint/page-server";
import { z } from "zod";
import { parseBind } from "./metrics-bind.ts";

const commaSeparated = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(min, `must be a whole number from ${min} to ${max}`)
        .max(max, `must be a whole number from ${min} to ${max}`),
    );

const origin = z.string().superRefine((text, context) => {
  const message = originError(text);
  if (message !== null) context.addIssue({ code: "custom", message });
});

/** Absent: where REDIS_URL says. */
const memoryOrRedis = z
  .string()
  .refine((text) => text === "memory" || isRedisAddress(text), "must be memory, or a redis:// or rediss:// address")
  .nullable()
  .default(null);

/**
 * Every variable of the process, as text in and decided out; what is not set has its default. A domain has a schema of its
 * own.
 */
export const envSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3_000),
  HOST: z
    .string()
    .refine((host) => !/[\s/]/.test(host), "must be an address or a host name")
    .default("127.0.0.1"),
  DATA_DIR: z.string().nullable().default(null),
  MONGODB_URI: z
    .string()
    .refine((uri) => hasScheme(uri, ["mongodb:", "mongodb+srv:"]), "must be a mongodb:// or mongodb+srv:// address")
    .nullable()
    .default(null),
  MONGODB_READS: z.enum(["primary", "secondary"], "must be primary or secondary").nullable().default(null),
  REDIS_URL: z.string().refine(isRedisAddress, "must be a redis:// or rediss:// address").nullable().default(null),
  CACHE_URL: memoryOrRedis,
  FANOUT_URL: memoryOrRedis,
  LEASE_URL: memoryOrRedis,
  RATES_URL: memoryOrRedis,
  PUBLIC_URL: origin.transform(withoutSlash).nullable().default(null),
  ALLOWED_ORIGINS: commaSeparated.pipe(z.array(origin.transform(withoutSlash))).default([]),
  TRUSTED_PROXIES: commaSeparated
    .pipe(z.array(z.string().refine(isAddressRange, "must be addresses or ranges such as 10.0.0.0/8")))
    .default([]),
  SERVE_WEB: z
    .enum(["true", "false"], "must be true or false")
    .transform((text) => text === "true")
    .default(true),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "must be trace, debug, info, warn, error, fatal or silent",
    )
    .default("info"),
  /** Absent: the usual place, if it is free. */
  METRICS_BIND: z
    .string()
    .refine(
      (text) => text === "off" || parseBind(text) !== null,
      "must be an address and a port such as 127.0.0.1:9464, or off",
    )
    .nullable()
    .default(null),
  RATE_LIMIT_FACTOR: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "must be a number above 0")
    .transform(Number)
    .refine((factor) => factor > 0, "must be a number above 0")
    .default(1),
});

/** Variables of later versions: ignoring them would look as if they worked. */
export const unsupportedVariables = [/^NATS_URL$/, /^POSTGRES_URL$/, /^S3_/, /^STRIPE_/];

/** What may hold a password, also of a domain: no message repeats it. */
export const secretVariables = /_(URI|KEY|SECRET|TOKEN|PASSWORD)$|(?<!^PUBLIC)_URL$/;

/** MongoDB's list of hosts is no URL, so only the scheme is checked; the driver checks the rest. */
function hasScheme(text: string, schemes: readonly string[]): boolean {
  return schemes.some((scheme) => text.startsWith(`${scheme}//`) && text.length > scheme.length + 2);
}

/**
 * One server: user, password, host, port and database number. What its driver cannot read would end the start with a
 * stack that shows the password. Before a `?`, `#` or `/` that belongs to a password, the user would be taken for the host
 * and logged; options in a query would replace ours.
 */
function isRedisAddress(text: string): boolean {
  const url = hasScheme(text, ["redis:", "rediss:"]) ? URL.parse(text) : null;
  if (url === null || /[?#]/.test(text) || !/^(\/\d*)?$/.test(url.pathname)) return false;
  return isDecodable(url.username) && isDecodable(url.password);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function withoutSlash(text: string): string {
  return text.endsWith("/") ? text.slice(0, -1) : text;
}
