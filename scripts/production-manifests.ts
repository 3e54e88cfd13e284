import { globSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Takes what only development needs out of the manifests and the lock file in the current directory, for an image. `npm ci
 * --omit=dev` alone leaves it in: a workspace that another one needs for its tests is linked, and brings its dependencies.
 */
interface Manifest {
  devDependencies?: unknown;
}

function rewrite<File>(path: string, change: (file: File) => void): void {
  const file: File = JSON.parse(readFileSync(path, "utf8"));
  change(file);
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}

for (const path of globSync("{.,*,*/*}/package.json")) {
  rewrite<Manifest>(path, (manifest) => delete manifest.devDependencies);
}
rewrite<{ packages: Record<string, Manifest> }>("package-lock.json", ({ packages }) => {
  for (const [path, manifest] of Object.entries(packages)) {
    if (!path.includes("node_modules/")) delete manifest.devDependencies;
  }
});
