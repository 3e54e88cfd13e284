import { parse } from "yaml";

/** As much of a service as the rules look at. */
export interface Service {
  image?: string;
  build?: unknown;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  privileged?: boolean;
  network_mode?: string;
  ports?: unknown[];
  volumes?: string[];
  restart?: string;
  command?: string[];
  healthcheck?: unknown;
  deploy?: { resources?: { limits?: { cpus?: string; memory?: string; pids?: number } } };
}

export interface ComposeFile {
  services: Record<string, Service | null>;
  networks?: Record<string, { internal?: boolean }>;
}

/** Merge keys are resolved; what Compose removes (`!reset`) is null, and what it replaces (`!override`) is its new value. */
export function composeFileOf(text: string): ComposeFile {
  const reset = { tag: "!reset", resolve: () => null };
  return parse(text, { merge: true, logLevel: "error", customTags: [reset] });
}
