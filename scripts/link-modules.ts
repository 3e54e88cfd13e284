import { mkdirSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Gives a copy of this tree a node_modules folder of links: to the packages that are installed here, but to its own
 * workspaces, so that `@pintpoint/core` is the core of the copy.
 */
export function linkModules(copy: string): void {
  const installed = join(process.cwd(), "node_modules");
  mkdirSync(join(copy, "node_modules", "@pintpoint"), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "@pintpoint") symlinkSync(join(installed, name), join(copy, "node_modules", name));
  }
  for (const name of readdirSync(join(installed, "@pintpoint"))) {
    const workspace = relative(process.cwd(), realpathSync(join(installed, "@pintpoint", name)));
    symlinkSync(join(copy, workspace), join(copy, "node_modules", "@pintpoint", name));
  }
}
