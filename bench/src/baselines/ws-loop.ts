import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { Broadcast } from "./broadcast.ts";

// The plainest native server: one `send` a socket, of a string made once. It speaks just enough Socket.IO for the
// load generator to connect.
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });

server.on("connection", (socket) => {
  socket.send(`0${JSON.stringify({ sid: "x", upgrades: [], pingInterval: 300_000, pingTimeout: 300_000 })}`);
  socket.on("message", (data) => {
    const text = data.toString();
    if (text === "40") socket.send(`40${JSON.stringify({ sid: "x" })}`);
    const watch = /^42(\d+)/.exec(text);
    if (watch) socket.send(`43${watch[1]}[{"ok":true}]`);
  });
});

process.on("message", (message: Broadcast) => {
  if (message.kind !== "broadcast") return;
  const frame = `42${JSON.stringify([message.event, message.payload])}`;
  for (const socket of server.clients) socket.send(frame);
});
process.on("SIGTERM", () => process.exit(0));

http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));
