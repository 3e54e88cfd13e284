import type { Doc } from "../document/doc.ts";
import { encode } from "./bson.ts";
import { flag, headerBytes, opcode } from "./opcodes.ts";
import type { Request } from "./request.ts";

let lastId = 0;

/** The bytes of an answer; `more` says that further answers to the same request follow unasked. */
export function writeReply(request: Pick<Request, "id" | "by">, body: Doc, more = false): Buffer {
  return request.by === "msg"
    ? framed(request, opcode.msg, msgHead(more), encode(body))
    : framed(request, opcode.reply, replyHead(), encode(body));
}

/** Flags, then one section of kind 0. */
function msgHead(more: boolean): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(more ? flag.moreToCome : 0, 0);
  return head;
}

/** Flags, cursor, first document, number of documents. */
function replyHead(): Buffer {
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  return head;
}

function framed(request: Pick<Request, "id">, kind: number, head: Buffer, body: Uint8Array): Buffer {
  lastId = (lastId + 1) & 0x7fffffff;
  const header = Buffer.alloc(headerBytes);
  header.writeInt32LE(headerBytes + head.length + body.length, 0);
  header.writeInt32LE(lastId, 4);
  header.writeInt32LE(request.id, 8);
  header.writeInt32LE(kind, 12);
  return Buffer.concat([header, head, body]);
}
