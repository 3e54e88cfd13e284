import { childrenOf, compatDataAt, isUnsupported } from "./compat-data.ts";

export const ownersOfMembers = ["javascript.builtins", "javascript.builtins.Intl", "api"];
const EVENT = /_event$/;
const STATIC = /_static$/;

/** Key to whether it is younger, of every member that has a name. */
type Members = Map<string, Map<string, boolean>>;
const members: Members = new Map();
const events: Members = new Map();

for (const path of ownersOfMembers) {
  for (const [owner, inside] of childrenOf(compatDataAt(path))) {
    for (const [name, { __compat: compat }] of childrenOf(inside)) {
      if (compat === undefined) continue;
      const [all, plain] = EVENT.test(name) ? [events, name.replace(EVENT, "")] : [members, name.replace(STATIC, "")];
      const keys = all.get(plain) ?? new Map<string, boolean>();
      all.set(plain, keys.set(`${path}.${owner}.${name}`, isUnsupported(compat)));
    }
  }
}

// Without types nobody knows whose `x.at` is: found is only a name that is younger whoever owns it. The rest
// (`map` of an iterator) is the type checker's, which has no library younger than the served browsers.
function unsupported(all: Members, name: string): string | undefined {
  const keys = [...(all.get(name) ?? [])];
  return keys.every(([, isYoung]) => isYoung) ? keys[0]?.[0] : undefined;
}

export const unsupportedMember = (name: string): string | undefined => unsupported(members, name);
export const unsupportedEvent = (name: string): string | undefined => unsupported(events, name);

/** Objects that have another name than their interface. */
const interfaces = new Map([
  ["navigator", "Navigator"],
  ["document", "Document"],
  ["location", "Location"],
  ["history", "History"],
  ["performance", "Performance"],
  ["screen", "Screen"],
  ["crypto", "Crypto"],
  ["localStorage", "Storage"],
  ["sessionStorage", "Storage"],
]);

/** The key of a global such as `Iterator`, when it is younger. */
export function unsupportedGlobal(name: string): string | undefined {
  return firstUnsupported(
    ownersOfMembers.filter((path) => path !== "javascript.builtins.Intl").map((path) => `${path}.${name}`),
  );
}

/** The key of `object.name`, where the object is a global: `URL.canParse`, `navigator.share`. */
export function unsupportedProperty(object: string, name: string): string | undefined {
  const owner = interfaces.get(object) ?? object;
  return firstUnsupported(
    ownersOfMembers.flatMap((path) => [`${path}.${owner}.${name}`, `${path}.${owner}.${name}_static`]),
  );
}

function firstUnsupported(keys: string[]): string | undefined {
  return keys.find((key) => {
    const compat = compatDataAt(key)?.__compat;
    return compat !== undefined && isUnsupported(compat);
  });
}
