import type { CallOptions, HttpClientOptions } from "./http-client.ts";
import { createHttpClient } from "./http-client.ts";
import type { RouteRequest } from "./route-types.ts";

/** Routes that answer with a file. */
export type FileRoute = "answers" | "calendar";

/** A file as the server sent it. */
export interface ReceivedFile {
  /** Null where the answer names none: a page of another origin is not shown that header. */
  name: string | null;
  /** Its bytes, a mark of the encoding included, which a text loses. */
  blob: Blob;
}

/** Reads a file with its name. Rejects like a call of the client that `client` makes. */
export async function readFile<Name extends FileRoute>(
  client: HttpClientOptions,
  route: Name,
  request: RouteRequest<Name>,
  options?: CallOptions,
): Promise<ReceivedFile> {
  const fetch = client.fetch ?? ((...call: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...call));
  let copy: Response | undefined;
  const recording: typeof globalThis.fetch = async (...call) => {
    const response = await fetch(...call);
    copy = response.clone();
    return response;
  };
  const text = await createHttpClient({ ...client, fetch: recording }).call(route, request, options);
  return {
    name: fileNameOf(copy?.headers.get("content-disposition") ?? ""),
    blob: (await copy?.blob()) ?? new Blob([text]),
  };
}

/** The name in a `Content-Disposition` (RFC 6266): the one of all letters before the one in ASCII. */
function fileNameOf(disposition: string): string | null {
  const [, encoded] = /;\s*filename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, ascii] = /;\s*filename="([^"]+)"/i.exec(disposition) ?? [];
  return (encoded === undefined ? null : decoded(encoded)) ?? ascii ?? null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
