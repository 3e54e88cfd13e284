import { Int32 } from "bson";
import { type Doc, docIn } from "../document/doc.ts";
import { areEqual, numberIn } from "../document/value.ts";
import type { MemberState } from "../set/member-state.ts";
import type { ReplicaSet } from "../set/replica-set.ts";
import type { CommandHandler } from "./command-call.ts";

/**
 * The `hello` command: this member's role and the primary. With `topologyVersion` it waits for a change, up to
 * `maxAwaitTimeMS`.
 */
export const hello: CommandHandler = async ({ body, member, set, connection }) => {
  const until = Date.now() + Number(numberIn(body.maxAwaitTimeMS) ?? 0);
  while (areEqual(body.topologyVersion, member.topologyVersion) && member.isAlive && Date.now() < until) {
    await set.changes.next(until - Date.now());
  }
  return { ...description(member, set), connectionId: new Int32(connection) };
};

function description(member: MemberState, { name, members, primary, electionId }: ReplicaSet): Doc {
  const isPrimary = member === primary;
  return {
    helloOk: true,
    isWritablePrimary: isPrimary,
    ismaster: isPrimary,
    secondary: !isPrimary,
    hosts: members.map(({ address }) => address),
    setName: name,
    // Counts reconfigurations, of which there are none here; elections are told apart by electionId.
    setVersion: new Int32(1),
    me: member.address,
    ...(primary && { primary: primary.address }),
    ...(isPrimary && { electionId }),
    topologyVersion: member.topologyVersion,
    lastWrite: { lastWriteDate: new Date(Date.now() - (isPrimary ? 0 : member.lagMs)) },
    maxBsonObjectSize: new Int32(16 * 1024 * 1024),
    maxMessageSizeBytes: new Int32(48_000_000),
    maxWriteBatchSize: new Int32(100_000),
    logicalSessionTimeoutMinutes: new Int32(30),
    localTime: new Date(),
    minWireVersion: new Int32(0),
    /** Of MongoDB 8.0. */
    maxWireVersion: new Int32(25),
    readOnly: false,
  };
}

/** Whether hello is answered again and again without being asked. */
export const isStreamed = (body: Doc): boolean => Object.keys(docIn(body.topologyVersion)).length > 0;
