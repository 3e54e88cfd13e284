import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Test files of the api that take longest, in this order, measured on two processors (20 to 60 s each). A file that
 * begins last runs alone in the end, so these begin first.
 */
export const longest = [
  "history-races",
  "faults-mongo-secondaries",
  "mongo/meetups/meetup-store",
  "node-loss",
  "process",
  "faults-mongo-primary",
  "product-kill",
  "slow-clients",
  "bad-http",
  "redis-outage",
  "many-behind-one-address",
].map((name) => `/${name}.test.ts`);

/** The longest files first, then what is left of the servers' tests, then everything else as Vitest orders it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ordered = await super.sort(files);
    return ordered.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  const place = longest.findIndex((end) => moduleId.endsWith(end));
  if (place >= 0) return place;
  return project.name.startsWith("servers") ? longest.length : longest.length + 1;
}
