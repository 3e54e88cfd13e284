import { argumentsOf, runnable, stagesOf } from "./docker-stages.ts";

/** What every Dockerfile of the house keeps to. `planted` breaks the rule: each run proves that the rule can fail. */
export interface DockerfileRule {
  name: string;
  breaks(dockerfile: string): boolean;
  planted: string;
}

const all = (dockerfile: string, instruction: string): string[] =>
  stagesOf(dockerfile).flatMap((stage) => argumentsOf(stage, instruction));
const someRunnable = (dockerfile: string, lacks: (rests: (instruction: string) => string[]) => boolean): boolean =>
  runnable(stagesOf(dockerfile)).some((stage) => lacks((instruction) => argumentsOf(stage, instruction)));

/** `registry/name:tag`, where the tag says more than "whatever is newest". */
export const isPinned = (image: string): boolean => /:[^/:]+$/.test(image) && !image.endsWith(":latest");

export const dockerfileRules: DockerfileRule[] = [
  {
    name: "an image runs as a numbered user who is not root",
    breaks: (text) => someRunnable(text, (rests) => !/^[1-9]\d*:[1-9]\d*$/.test(rests("USER").at(-1) ?? "")),
    planted: 'FROM a:1\nUSER node\nENTRYPOINT ["node"]',
  },
  {
    name: "an image says how its health is asked",
    breaks: (text) => someRunnable(text, (rests) => !rests("HEALTHCHECK").some((check) => check.includes('CMD ["'))),
    planted: 'FROM a:1\nHEALTHCHECK NONE\nENTRYPOINT ["node"]',
  },
  {
    name: "an image says by which signal it ends",
    breaks: (text) => someRunnable(text, (rests) => rests("STOPSIGNAL").length !== 1),
    planted: 'FROM a:1\nENTRYPOINT ["node"]',
  },
  {
    name: "the program is process 1: no shell around it that swallows signals",
    breaks: (text) =>
      someRunnable(
        text,
        (rests) => ![...rests("ENTRYPOINT"), ...rests("CMD")].every((command) => command.startsWith("[")),
      ),
    planted: "FROM a:1\nENTRYPOINT node main.ts",
  },
  {
    name: "a base image has a tag, and not latest",
    breaks(text) {
      const stages = new Set(stagesOf(text).map(({ name }) => name));
      const literal = all(text, "FROM")
        .map((rest) => rest.split(/\s/)[0] ?? "")
        .filter((image) => !image.startsWith("$"));
      const named = all(text, "ARG")
        .filter((rest) => /^\w+_IMAGE=/.test(rest))
        .map((rest) => rest.slice(rest.indexOf("=") + 1));
      return [...literal, ...named].some((image) => !stages.has(image) && !isPinned(image));
    },
    planted: "ARG NODE_IMAGE=node:latest\nFROM $" + "{NODE_IMAGE}",
  },
  {
    name: "nothing is fetched by ADD",
    breaks: (text) => all(text, "ADD").length > 0,
    planted: "FROM a:1\nADD https://example.org/a.tgz /a",
  },
  {
    name: "no address of a host, and no secret",
    breaks: (text) =>
      /\b[a-z]+:\/\/(?!127\.0\.0\.1)/i.test(text) ||
      /^\s*(ARG|ENV)\s.*(TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIALS?|_KEY)\w*[= ]\S/im.test(text),
    planted: "FROM a:1\nENV NPM_TOKEN=abc",
  },
  {
    name: "what npm installs may run nothing",
    breaks: (text) => all(text, "RUN").some((rest) => /\bnpm (ci|install)\b(?![^&|;]*--ignore-scripts)/.test(rest)),
    planted: "FROM a:1\nRUN npm ci && echo --ignore-scripts",
  },
];
