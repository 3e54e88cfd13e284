import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 2 });

export interface ReceivedResponse {
  status: number;
  mediaType: string;
  text: string;
}

/** One request over a real connection, with headers that no browser would send. */
export function sendRawRequest(
  origin: string,
  {
    method,
    path,
    headers,
    body,
  }: { method: string; path: string; headers: Record<string, string>; body: Buffer | null },
): Promise<ReceivedResponse> {
  const { hostname: host, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    // By itself Node would send the body of a DELETE without saying that there is one.
    const length = body === null ? {} : { "content-length": String(body.length) };
    const sent = request({ host, port, method, path, headers: { ...headers, ...length }, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, mediaType: response.headers["content-type"] ?? "", text });
      });
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}
