import type { ComposeFile, Service } from "./compose-file.ts";
import { composeFileOf } from "./compose-file.ts";
import { isPinned } from "./dockerfile-rules.ts";

/** What every compose file of the house keeps to. `planted` breaks the rule: each run proves that the rule can fail. */
export interface ComposeRule {
  name: string;
  breaks(file: ComposeFile): boolean;
  planted: string;
}

/** An override's mere change of a service has no image; a removed one is null. */
const servicesWithImage = ({ services }: ComposeFile): [string, Service][] =>
  Object.entries(services).flatMap(([name, service]) => (service?.image === undefined ? [] : [[name, service]]));
const some = (file: ComposeFile, breaks: (service: Service, name: string) => boolean): boolean =>
  servicesWithImage(file).some(([name, service]) => breaks(service, name));

/** `${MONGO_IMAGE:-mongo:8}` is mongo:8. */
const defaultOf = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, "$1");
const plant = (service: string): string => `services:\n  a:\n    image: a:1\n    ${service}\n`;

export const composeRules: ComposeRule[] = [
  {
    name: "a root that is read only",
    breaks: (file) => some(file, ({ read_only }) => read_only !== true),
    planted: plant("read_only: false"),
  },
  {
    name: "no capability",
    breaks: (file) => some(file, ({ cap_drop = [], ...service }) => cap_drop.join() !== "ALL" || "cap_add" in service),
    planted: plant("cap_drop: [ALL]\n    cap_add: [NET_ADMIN]"),
  },
  {
    name: "no way to new privileges, nor into the host",
    breaks: (file) =>
      some(
        file,
        ({ security_opt = [], privileged, network_mode, volumes = [] }) =>
          !security_opt.includes("no-new-privileges:true") ||
          privileged === true ||
          network_mode !== undefined ||
          !volumes.every((volume) => /^[a-z]/.test(volume)),
      ),
    planted: plant('security_opt: ["no-new-privileges:true"]\n    volumes: ["/var/run/docker.sock:/s"]'),
  },
  {
    name: "a numbered user who is not root",
    breaks: (file) => some(file, ({ user }) => !/^[1-9]\d*:[1-9]\d*$/.test(user ?? "")),
    planted: plant('user: "0:0"'),
  },
  {
    name: "only HAProxy publishes a port",
    breaks: (file) => some(file, ({ ports }, name) => ports !== undefined && name !== "haproxy"),
    planted: plant('ports: ["27017:27017"]'),
  },
  {
    name: "an image has a tag, and not latest",
    breaks: (file) => some(file, ({ image = "" }) => !isPinned(defaultOf(image))),
    planted: "services: { a: { image: '$" + "{IMAGE:-a:latest}' } }",
  },
  {
    name: "bounds for processor, memory and processes, and what happens when it ends",
    breaks: (file) =>
      some(file, ({ deploy, restart }) => {
        const { cpus, memory, pids } = deploy?.resources?.limits ?? {};
        return cpus === undefined || memory === undefined || pids === undefined || restart === undefined;
      }),
    planted: plant("restart: always\n    deploy: { resources: { limits: { memory: 1g } } }"),
  },
  {
    name: "what runs for ever says how its health is asked, here or in the Dockerfile it is built from",
    breaks: (file) =>
      some(
        file,
        ({ build, healthcheck, restart = "" }) =>
          build === undefined && healthcheck === undefined && !restart.startsWith("on-failure"),
      ),
    planted: plant("restart: always"),
  },
  {
    name: "networks lead nowhere else, but for the ingress's own",
    breaks: ({ networks = {} }) =>
      Object.entries(networks).some(([name, network]) => name !== "edge" && network.internal !== true),
    planted: "services: {}\nnetworks: { edge: {}, back: {} }",
  },
];

export const brokenComposeRules = (text: string): string[] => {
  const file = composeFileOf(text);
  return composeRules.filter((rule) => rule.breaks(file)).map(({ name }) => name);
};
