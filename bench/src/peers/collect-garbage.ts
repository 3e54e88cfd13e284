// Loaded before a server whose memory is measured, ours and its peers alike: garbage that V8 has not come round to is
// neither's memory. Node is started with --expose-gc for it.
process.on("message", (message: { kind?: unknown }) => {
  if (message.kind !== "collect garbage") return;
  // Twice: what the first round finds unreachable may have kept something else.
  for (let turn = 0; turn < 2; turn += 1) globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  process.send?.({ heapBytes: process.memoryUsage().heapUsed });
});
// To be listened to is no reason to stay alive.
process.channel?.unref();
