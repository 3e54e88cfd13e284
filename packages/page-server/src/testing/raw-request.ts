import { once } from "node:events";
import { connect } from "node:net";

/** The first response to some bytes on their own connection. */
export interface ReceivedResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The server must end the connection. */
export async function sendRawRequest(origin: string, bytes: string): Promise<ReceivedResponse> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => {
    text += data;
  });
  // A server that refuses early may reset the connection.
  socket.on("error", () => {});
  socket.write(bytes);
  await once(socket, "close");
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
    ),
    body: rest.join("\r\n\r\n"),
  };
}
