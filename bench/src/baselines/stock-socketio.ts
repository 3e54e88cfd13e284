import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import type { Broadcast } from "./broadcast.ts";

// Socket.IO as its documentation shows it: a room, and an emit to it. No storage, no validation.
const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false, perMessageDeflate: false });

io.on("connection", (socket) => {
  socket.on("meetup:watch", (_payload: unknown, ack?: (answer: unknown) => void) => {
    void socket.join("meetup");
    ack?.({ ok: true });
  });
});

process.on("message", (message: Broadcast) => {
  if (message.kind !== "broadcast") return;
  io.to("meetup").emit(message.event, message.payload);
});
process.on("SIGTERM", () => process.exit(0));

http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));
