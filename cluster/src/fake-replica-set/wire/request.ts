import type { Doc } from "../document/doc.ts";
import { decode } from "./bson.ts";
import { flag, headerBytes, opcode } from "./opcodes.ts";

/** A command as it came in, by OP_MSG or by OP_QUERY, of which only the first handshake makes use. */
export interface Request {
  id: number;
  /** The reply must be of the same kind. */
  by: "msg" | "query";
  body: Doc;
  /** The driver takes further replies to this one command (streaming hello). */
  isExhaustAllowed: boolean;
  /** `w: 0`: nobody waits for a reply. */
  isMoreToCome: boolean;
}

/** Throws RangeError on a message of another kind, which no driver sends that has read our hello. */
export function readRequest(frame: Buffer): Request {
  const kind = frame.readInt32LE(12);
  if (kind === opcode.msg) return readMsg(frame);
  if (kind === opcode.query) return readQuery(frame);
  throw new RangeError(`a message of kind ${kind}`);
}

function readMsg(frame: Buffer): Request {
  const flags = frame.readUInt32LE(headerBytes);
  const end = (flags & flag.checksumPresent) === 0 ? frame.length : frame.length - 4;
  let at = headerBytes + 4;
  let body: Doc = {};
  const sequences: Doc = {};
  while (at < end) {
    const kind = frame[at];
    const section = frame.subarray(at + 1, at + 1 + frame.readInt32LE(at + 1));
    if (kind === 0) body = decode(section);
    else if (kind === 1) Object.assign(sequences, readSequence(section));
    else throw new RangeError(`a section of kind ${kind}`);
    at += 1 + section.length;
  }
  return {
    id: frame.readInt32LE(4),
    by: "msg",
    body: { ...body, ...sequences },
    isExhaustAllowed: (flags & flag.exhaustAllowed) !== 0,
    isMoreToCome: (flags & flag.moreToCome) !== 0,
  };
}

/** Documents that travel beside the command, under the name of the field that they are. */
function readSequence(section: Buffer): Doc {
  const nameEnd = section.indexOf(0, 4);
  const documents: Doc[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const length = section.readInt32LE(at);
    documents.push(decode(section.subarray(at, at + length)));
    at += length;
  }
  return { [section.toString("utf8", 4, nameEnd)]: documents };
}

function readQuery(frame: Buffer): Request {
  const nameEnd = frame.indexOf(0, headerBytes + 4);
  const namespace = frame.toString("utf8", headerBytes + 4, nameEnd);
  const query = decode(frame.subarray(nameEnd + 1 + 8));
  return {
    id: frame.readInt32LE(4),
    by: "query",
    body: { ...query, $db: namespace.split(".")[0] },
    isExhaustAllowed: false,
    isMoreToCome: false,
  };
}
