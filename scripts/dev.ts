import { spawn } from "node:child_process";

/** Both sides with watching: the api restarts, the page reloads. One Ctrl-C ends both. */
const children = [
  spawn("node", ["--watch", "--watch-preserve-output", "apps/api/src/main.ts"], {
    stdio: "inherit",
    env: {
      ...process.env,
      SERVE_WEB: "false",
      ALLOWED_ORIGINS: process.env.ALLOWED_ORIGINS ?? "http://127.0.0.1:5173,http://localhost:5173",
    },
  }),
  // Not by npm: a signal to npm ends its shell and leaves what the shell started.
  spawn("vite", { cwd: "apps/web", stdio: "inherit" }),
];

const stop = (): void => {
  for (const child of children) child.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
for (const child of children) {
  child.once("exit", (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
