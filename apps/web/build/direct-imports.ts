import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, parseSync } from "vite";

/** Where an export of an index is made. */
interface Origin {
  name: string;
  file: string;
}

const indexOf = (specifier: string): string | null => {
  const [, name, folder = ""] = /^@pintpoint\/(core|client)(\/\w+)?$/.exec(specifier) ?? [];
  return name === undefined
    ? null
    : fileURLToPath(new URL(`../../../packages/${name}/src${folder}/index.ts`, import.meta.url));
};

/**
 * Imports from a package's index become imports from the modules that the index names. Otherwise the index alone imports
 * every module of its package, and the module graph does not tell which page needs which (chunk-names.ts).
 */
export function directImports(): Plugin {
  return {
    name: "pintpoint:direct-imports",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes("@pintpoint/")) return null;
      let edited = code;
      for (const { start, end, moduleRequest, entries } of parseSync(id, code).module.staticImports.toReversed()) {
        const index = indexOf(moduleRequest.value);
        if (index === null) continue;
        const direct = entries
          .filter(({ isType }) => !isType)
          .map(({ importName, localName }) => {
            const origin = exportsOf(index).get(importName.name ?? "");
            if (origin === undefined) throw new Error(`${index} has no export ${importName.name}, which ${id} imports`);
            return `import { ${origin.name} as ${localName.value} } from ${JSON.stringify(origin.file)};`;
          });
        // As many lines as before: the source map stays right.
        const lines = code.slice(start, end).replace(/[^\n]/g, "");
        edited = edited.slice(0, start) + direct.join(" ") + lines + edited.slice(end);
      }
      return edited === code ? null : { code: edited, map: null };
    },
  };
}

const known = new Map<string, ReadonlyMap<string, Origin>>();

/** What an index exports, those of other indexes included. */
function exportsOf(index: string): ReadonlyMap<string, Origin> {
  const before = known.get(index);
  if (before !== undefined) return before;
  const origins = new Map<string, Origin>();
  for (const { entries } of parseSync(index, readFileSync(index, "utf8")).module.staticExports) {
    for (const { exportName, importName, moduleRequest } of entries) {
      const file = resolve(dirname(index), moduleRequest?.value ?? "");
      if (importName.kind === "AllButDefault") for (const [name, origin] of exportsOf(file)) origins.set(name, origin);
      else if (exportName.name && importName.name) origins.set(exportName.name, { name: importName.name, file });
    }
  }
  known.set(index, origins);
  return origins;
}
