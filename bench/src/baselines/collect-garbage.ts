// Preloaded into every server whose memory is measured: collects garbage before each measurement. Needs --expose-gc.
process.on("message", (message: { kind?: unknown }) => {
  if (message.kind !== "collect garbage") return;
  // Twice: what the first round finds unreachable may have kept something else.
  for (let turn = 0; turn < 2; turn += 1) globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  process.send?.({ heapBytes: process.memoryUsage().heapUsed });
});
// Does not keep the process running.
process.channel?.unref();
