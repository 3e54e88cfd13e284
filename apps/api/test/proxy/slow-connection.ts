import { once } from "node:events";
import { connect } from "node:net";

/** Sends `head` at once and then a byte a second; gives after how many milliseconds it was closed, and what was said. */
export async function sendSlowly(origin: string, head: string): Promise<{ ms: number; said: string }> {
  const { hostname, port } = new URL(origin);
  const began = Date.now();
  const socket = connect(Number(port), hostname);
  let said = "";
  socket.on("data", (data: Buffer) => {
    said += data.toString();
  });
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(head);
  const drip = setInterval(() => socket.write("x"), 1_000);
  await once(socket, "close");
  clearInterval(drip);
  return { ms: Date.now() - began, said };
}
