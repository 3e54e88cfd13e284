import { childrenOf, compatDataAt, isWhollyUnsupported } from "./compat-data.ts";
import { ownersOfMembers } from "./unsupported-members.ts";

/** `owner` is the path from the global object, empty for the global object itself. */
export interface BuiltIn {
  owner: string[];
  name: string;
}

/** Every built-in that the oldest version of some served browser has not got at all: members before their owners. */
export function absentBuiltIns(): BuiltIn[] {
  const members: BuiltIn[] = [];
  const owners: BuiltIn[] = [];
  for (const path of ownersOfMembers) {
    const around = path.endsWith(".Intl") ? ["Intl"] : [];
    for (const [owner, inside] of childrenOf(compatDataAt(path))) {
      if (inside.__compat && isWhollyUnsupported(inside.__compat)) owners.push({ owner: around, name: owner });
      for (const [member, { __compat: compat }] of childrenOf(inside)) {
        if (compat === undefined || !isWhollyUnsupported(compat) || member === owner) continue;
        const name = member.replace(/_static$/, "");
        if (!/^\w+$/.test(name) || name.endsWith("_event")) continue;
        members.push({ owner: owner === "Window" ? [] : [...around, owner], name });
      }
    }
  }
  return [...members, ...owners];
}
