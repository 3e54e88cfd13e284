import { describe, expect, it } from "vitest";
import { z } from "zod";
import { StartupError } from "../lifecycle/startup-error.ts";
import { Addresses } from "./addresses.ts";
import { readConfig as readConfigWithDomains } from "./config.ts";
import { wholeNumber } from "./env.ts";
import { ownAddresses } from "./own-addresses.ts";

const readConfig = (variables: Record<string, string>) => readConfigWithDomains(variables, {});

function startupErrorsOf(
  variables: Record<string, string>,
  read: (variables: Record<string, string>) => unknown = readConfig,
): string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof StartupError) return error.messages;
    throw error;
  }
}

describe("the environment", () => {
  it("with nothing set is a complete product on this machine", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      store: { kind: "sqlite", dataDir: "./data" },
      cache: { kind: "memory" },
      fanout: { kind: "memory" },
      lease: { kind: "memory" },
      rates: { kind: "memory" },
      publicUrl: null,
      allowedOrigins: [],
      trustedProxies: [],
      servesPage: true,
      logLevel: "info",
      rateLimitFactor: 1,
      metrics: { host: "127.0.0.1", port: 9464, isExplicit: false },
      domains: {},
    });
    expect(readConfig({ PORT: "", HOST: " " })).toEqual(readConfig({}));
  });

  it("is decided once, from text to what is meant", () => {
    const config = readConfig({
      PORT: "0",
      PUBLIC_URL: "https://pub.example/",
      ALLOWED_ORIGINS: "https://a.example, http://b.example:8080",
      TRUSTED_PROXIES: "10.0.0.0/8,::1",
      SERVE_WEB: "false",
      RATE_LIMIT_FACTOR: "0.5",
    });
    expect(config).toMatchObject({
      port: 0,
      publicUrl: "https://pub.example",
      allowedOrigins: ["https://a.example", "http://b.example:8080"],
      trustedProxies: ["10.0.0.0/8", "::1"],
      servesPage: false,
      rateLimitFactor: 0.5,
    });
  });

  it("has one clear line for each problem, all at once", () => {
    expect(startupErrorsOf({ PORT: "http", LOG_LEVEL: "verbose", SERVE_WEB: "yes" })).toEqual([
      'PORT: must be a whole number from 0 to 65535, not "http"',
      'SERVE_WEB: must be true or false, not "yes"',
      'LOG_LEVEL: must be trace, debug, info, warn, error, fatal or silent, not "verbose"',
    ]);
  });

  it.each([
    ["PORT", "65536"],
    ["PUBLIC_URL", "pub.example"],
    ["PUBLIC_URL", "https://pub.example/path"],
    ["PUBLIC_URL", "ftp://pub.example"],
    ["ALLOWED_ORIGINS", "https://a.example,*"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "proxy"],
    ["RATE_LIMIT_FACTOR", "0"],
    ["RATE_LIMIT_FACTOR", "-1"],
    ["HOST", "http://127.0.0.1"],
  ])("[SX4] refuses %s=%s", (name, value) => {
    expect(startupErrorsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: must be .*, not "`)),
    ]);
  });

  it.each([
    ["https://Pub.Example", "write it in lower case / punycode: https://pub.example"],
    ["https://café.example", "write it in lower case / punycode: https://xn--caf-dma.example"],
    ["https://pub.example:443", "write it in lower case / punycode: https://pub.example"],
    ["https://pub.example/meet", "the product is not served below one"],
    ["https://Pub.Example/meet", "the product is not served below one"],
    ["https://pub.example/?a=1", "the product is not served below one"],
    ["https://me@pub.example", "must be an origin such as https://pub.example, without a path"],
    ["pub", "must be an origin such as https://pub.example, without a path"],
  ])("PUBLIC_URL=%s and ALLOWED_ORIGINS: %s", (text, advice) => {
    expect(startupErrorsOf({ PUBLIC_URL: text })).toEqual([expect.stringContaining(advice)]);
    expect(startupErrorsOf({ ALLOWED_ORIGINS: `https://a.example,${text}` })).toEqual([
      expect.stringContaining(advice),
    ]);
  });

  it("MONGODB_URI and REDIS_URL turn the same program into a part of a cluster", () => {
    const MONGODB_URI = "mongodb://a.example,b.example/pub?replicaSet=rs0";
    expect(readConfig({ MONGODB_URI, REDIS_URL: "redis://cache.example:6379" })).toMatchObject({
      store: { kind: "mongo", uri: MONGODB_URI, reads: "primary" },
      cache: { kind: "redis", url: "redis://cache.example:6379" },
    });
    expect(readConfig({ MONGODB_URI, MONGODB_READS: "secondary" }).store).toMatchObject({ reads: "secondary" });
  });

  it("what contradicts itself stops the start", () => {
    expect(startupErrorsOf({ MONGODB_READS: "secondary" })).toEqual([
      expect.stringMatching(/^MONGODB_READS: .*MONGODB_URI/),
    ]);
    expect(startupErrorsOf({ MONGODB_URI: "mongodb://a.example", DATA_DIR: "./data" })).toEqual([
      expect.stringMatching(/^DATA_DIR: .*MONGODB_URI/),
    ]);
    expect(startupErrorsOf({ MONGODB_URI: "mongodb://a.example", MONGODB_READS: "nearest" })).toEqual([
      'MONGODB_READS: must be primary or secondary, not "nearest"',
    ]);
  });

  it.each([
    ["MONGODB_URI", "http://me:secret@a.example"],
    ["MONGODB_URI", "mongodb://"],
    ["REDIS_URL", "a:secret@example:6379"],
    ["REDIS_URL", "memory"],
    ["REDIS_URL", "redis://:secret@a.example:99999"],
    ["REDIS_URL", "rediss://me:secret%zz@a.example"],
    ["REDIS_URL", "redis://me%zz:secret@a.example"],
    ["CACHE_URL", "redis://:secret#1@a.example"],
    ["CACHE_URL", "redis://me:1#secret@a.example"],
    ["CACHE_URL", "redis://me:1?secret@a.example"],
    ["CACHE_URL", "redis://me:1/secret@a.example"],
    ["CACHE_URL", "redis://:secret@a.example?sentinels=b"],
    ["CACHE_URL", "redis://:secret@a.example/first"],
    ["CACHE_URL", "a:secret@example:6379"],
    ["FANOUT_URL", "a:secret@example:6379"],
    ["LEASE_URL", "http://:secret@example:6379"],
    ["RATES_URL", "redis://"],
    ["RATES_URL", "memory:secret"],
  ])("[SX4] refuses %s=%s, and repeats no password", (name, value) => {
    expect(startupErrorsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: must be (a|memory, or a) (?!.*secret)`)),
    ]);
  });

  it.each(["S3_BUCKET", "STRIPE_SECRET_KEY", "NATS_URL", "POSTGRES_URL"])(
    "says that %s is not in this build instead of ignoring it",
    (name) => {
      expect(startupErrorsOf({ [name]: "anything" })).toEqual([`${name}: is not in this build yet; unset it`]);
    },
  );
});

describe("where cache, fan-out, leases and rates are", () => {
  const [one, other] = ["redis://:secret@one.example:6379", "rediss://me:secret@other.example/1"];
  const memory = { kind: "memory" };
  const at = (url: string) => ({ kind: "redis", url });
  const backends = (variables: Record<string, string>) => {
    const { cache, fanout, lease, rates } = readConfig(variables);
    return { cache, fanout, lease, rates };
  };

  it.each([
    ["nothing is set", {}, { cache: memory, fanout: memory, lease: memory, rates: memory }],
    [
      "REDIS_URL is the default of all",
      { REDIS_URL: one },
      { cache: at(one), fanout: at(one), lease: at(one), rates: at(one) },
    ],
    ["CACHE_URL alone", { CACHE_URL: one }, { cache: at(one), fanout: memory, lease: memory, rates: memory }],
    ["RATES_URL alone", { RATES_URL: one }, { cache: memory, fanout: memory, lease: memory, rates: at(one) }],
    [
      "each has its own",
      { CACHE_URL: one, FANOUT_URL: other, LEASE_URL: one, RATES_URL: other },
      { cache: at(one), fanout: at(other), lease: at(one), rates: at(other) },
    ],
    [
      "memory instead of the default",
      { REDIS_URL: one, FANOUT_URL: "memory", LEASE_URL: "memory", RATES_URL: "memory" },
      { cache: at(one), fanout: memory, lease: memory, rates: memory },
    ],
    [
      "another Redis instead of the default",
      { REDIS_URL: one, FANOUT_URL: other },
      { cache: at(one), fanout: at(other), lease: at(one), rates: at(one) },
    ],
    [
      "the default once more",
      { REDIS_URL: one, CACHE_URL: one, FANOUT_URL: one, LEASE_URL: one, RATES_URL: one },
      { cache: at(one), fanout: at(one), lease: at(one), rates: at(one) },
    ],
    [
      "set to nothing",
      { REDIS_URL: "", CACHE_URL: " " },
      { cache: memory, fanout: memory, lease: memory, rates: memory },
    ],
  ])("%s", (_, variables, expected) => {
    expect(backends(variables)).toEqual(expected);
  });

  it.each([
    [{ FANOUT_URL: one }],
    [{ LEASE_URL: one }],
    [{ CACHE_URL: "memory", REDIS_URL: one }],
    [{ CACHE_URL: "memory", REDIS_URL: one, LEASE_URL: "memory" }],
  ])("[MS4] [MS5] several nodes with a cache each are refused: %j", (variables) => {
    expect(startupErrorsOf(variables)).toEqual([
      expect.stringMatching(/^CACHE_URL: is memory, (?!.*secret).*FANOUT_URL or LEASE_URL .*; set it to a Redis$/),
    ]);
  });

  it("a REDIS_URL that nothing uses is refused, and no password repeated", () => {
    const variables = { REDIS_URL: one, CACHE_URL: other, FANOUT_URL: other, LEASE_URL: other, RATES_URL: "memory" };
    expect(startupErrorsOf(variables)).toEqual([expect.stringMatching(/^REDIS_URL: (?!.*secret).*; unset it$/)]);
  });
});

describe("a domain's variables", () => {
  const tickets = z
    .object({
      MAX_TICKETS: wholeNumber(1, 9).default(5),
      TICKETS_KEY: z.string().min(8, "must have 8 characters").optional(),
    })
    .transform((env) => ({ maxTickets: env.MAX_TICKETS }));
  const read = (variables: Record<string, string>) => readConfigWithDomains(variables, { tickets });

  it("are read by its own schema, and given back under its name", () => {
    expect(read({}).domains).toEqual({ tickets: { maxTickets: 5 } });
    expect(read({ MAX_TICKETS: "7", PORT: "0" })).toMatchObject({ port: 0, domains: { tickets: { maxTickets: 7 } } });
  });

  it("stop the start together with the others, and a secret is not repeated", () => {
    expect(startupErrorsOf({ PORT: "http", MAX_TICKETS: "10", TICKETS_KEY: "secret" }, read)).toEqual([
      'PORT: must be a whole number from 0 to 65535, not "http"',
      'MAX_TICKETS: must be a whole number from 1 to 9, not "10"',
      "TICKETS_KEY: must have 8 characters",
    ]);
  });
});

describe("METRICS_BIND", () => {
  it.each([
    ["127.0.0.1:9464", { host: "127.0.0.1", port: 9464, isExplicit: true }],
    ["0.0.0.0:0", { host: "0.0.0.0", port: 0, isExplicit: true }],
    ["[::1]:9100", { host: "::1", port: 9100, isExplicit: true }],
    ["api-1.internal:9464", { host: "api-1.internal", port: 9464, isExplicit: true }],
    ["off", null],
  ])("%s is %j", (text, bind) => {
    expect(readConfig({ METRICS_BIND: text }).metrics).toEqual(bind);
  });

  it.each(["9464", ":9464", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "::1:9464", "[beer]:1", "http://a:1", "on"])(
    "refuses %s",
    (text) => {
      expect(startupErrorsOf({ METRICS_BIND: text })).toEqual([
        expect.stringMatching(/^METRICS_BIND: must be an address/),
      ]);
    },
  );

  it("is no port that everybody opens", () => {
    expect(startupErrorsOf({ PORT: "9464", METRICS_BIND: "127.0.0.1:9464" })).toEqual([
      expect.stringMatching(/^METRICS_BIND: .*PORT/),
    ]);
  });
});

describe("addresses", () => {
  const none = { publicUrl: null, allowedOrigins: [] };

  it("[RT11] with nothing set, pages of the addresses it listens on may open sockets, and no others", () => {
    const addresses = new Addresses(none);
    addresses.listensOn(["http://192.168.1.5:3000", "http://127.0.0.1:3000"]);
    expect(addresses.baseUrl).toBe("http://192.168.1.5:3000");
    expect(addresses.allowsOrigin("http://127.0.0.1:3000")).toBe(true);
    expect(addresses.allowsOrigin("http://127.0.0.1:3001")).toBe(false);
    expect(addresses.allowsOrigin("null")).toBe(false);
    expect(addresses.allowsOrigin(undefined)).toBe(true);
  });

  it("[RT11] [SX5] PUBLIC_URL and ALLOWED_ORIGINS make the list exact", () => {
    const addresses = new Addresses({ publicUrl: "https://pub.example", allowedOrigins: ["https://a.example"] });
    addresses.listensOn(["http://127.0.0.1:3000"]);
    expect(addresses.baseUrl).toBe("https://pub.example");
    const origins = ["https://pub.example", "https://a.example", "http://127.0.0.1:3000", "https://pub.example.evil"];
    expect(origins.map((origin) => addresses.allowsOrigin(origin))).toEqual([true, true, false, false]);
  });

  it("for this machine only, what was allowed once lets nobody else in, however many were", () => {
    const addresses = new Addresses({ ...none, isLocal: true });
    for (let turn = 0; turn < 2; turn++) {
      for (let port = 1; port < 1_000; port++) {
        expect(addresses.allowsHost(`127.0.0.1:${port}`)).toBe(true);
        expect(addresses.allowsHost(`rebound.example:${port}`)).toBe(false);
      }
    }
  });

  it("on all interfaces tells the address that friends can open, never loopback when another is bound", () => {
    const v4 = { family: "IPv4" as const, netmask: "", mac: "", cidr: null, internal: false };
    const interfaces = {
      lo: [{ ...v4, address: "127.0.0.1", internal: true }],
      docker0: [{ ...v4, address: "172.17.0.1" }],
      eth0: [{ ...v4, address: "203.0.113.9" }],
      wlan0: [{ ...v4, address: "192.168.1.5" }],
    };
    const all = ownAddresses({ address: "0.0.0.0", family: "IPv4", port: 80 }, interfaces);
    expect(all[0]).toBe("http://192.168.1.5");
    expect(all).toContain("http://127.0.0.1");
    expect(ownAddresses({ address: "127.0.0.1", family: "IPv4", port: 80 }, interfaces)[0]).toBe("http://127.0.0.1");
    expect(ownAddresses({ address: "10.1.2.3", family: "IPv4", port: 80 }, interfaces)).toEqual(["http://10.1.2.3"]);
  });
});
