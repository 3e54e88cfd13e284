import type { Meetup, OptionId } from "@pintpoint/core";
import type { Intent, OutcomeSeen } from "../history/history.ts";
import { outcomeOf, outcomeOfCode } from "../history/outcome-of.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Cluster } from "./simulated-cluster.ts";
import type { Step } from "./step.ts";

/** A participant; nothing of it: a guest. */
export interface DeviceIdentity {
  id: string;
  token?: string;
}

type Transport = { node: 0 | 1; by: "http" | "socket" };
type VoteIntent = Extract<Intent, { kind: "vote" }>;

/** Somebody's device: one command after the other, each under its own key; records what came of it. */
export class SimulatedDevice {
  readonly #cluster: Cluster;
  readonly #recorder: Recorder;
  readonly #path: string;
  readonly #options: readonly OptionId[];
  readonly #device: string;
  readonly #identity: DeviceIdentity;
  #keys = 0;
  #acknowledged: { key: string; intent: VoteIntent }[] = [];
  #lastSent: Promise<unknown> = Promise.resolve();

  constructor(cluster: Cluster, recorder: Recorder, device: string, identity: DeviceIdentity) {
    const { id, slots } = recorder.history.first;
    this.#cluster = cluster;
    this.#recorder = recorder;
    this.#path = `/meetups/${id}`;
    this.#options = Object.keys(slots);
    this.#device = device;
    this.#identity = identity;
  }

  async perform(step: Step): Promise<void> {
    switch (step.kind) {
      case "vote":
        return this.#vote(step);
      case "retry":
        return this.#retry(step);
      case "read":
        return void (await this.#recorder.read(`reader at ${step.node}`, () => this.#read(step.node)));
      case "title":
        return this.#mutate({ kind: "title", title: this.#key() }, (key, intent) =>
          this.#send("PATCH", step.node, "", key, { title: intent.title }),
        );
      case "leave":
        return this.#mutate({ kind: "leave", participantId: this.#identity.id }, (key) =>
          this.#send("DELETE", step.node, `/participants/${this.#identity.id}`, key),
        );
      case "remove":
        return this.#mutate({ kind: "removeOption", optionId: this.#option(step.option) }, (key, intent) =>
          this.#send("DELETE", step.node, `/slots/${intent.optionId}`, key),
        );
      case "delete":
        return this.#mutate({ kind: "delete" }, (key) => this.#send("DELETE", step.node, "", key));
      case "decide":
        return this.#mutate({ kind: "decide", optionId: this.#option(step.option) }, (key, intent) =>
          this.#send("PUT", step.node, "/decision", key, { slotId: intent.optionId }),
        );
      case "reopen":
        return this.#mutate({ kind: "reopen" }, (key) => this.#send("DELETE", step.node, "/decision", key));
      case "watch":
      case "time":
        throw new Error(`${step.kind} is nobody's`);
    }
  }

  /** Everything that was sent has been answered. */
  async finished(): Promise<void> {
    await this.#lastSent;
  }

  async #vote({ option, answer, doubled, ...way }: Extract<Step, { kind: "vote" }>): Promise<void> {
    const { id: participantId } = this.#identity;
    const intent: VoteIntent = { kind: "vote", participantId, votes: { [this.#option(option)]: answer } };
    const key = this.#key();
    // A device that sends on while an answer is still out keeps within the receipts of its last 3 (MS7).
    const earlier = this.#lastSent;
    const sent = [this.#cast(key, intent, way)];
    if (doubled) sent.push(this.#cast(key, intent, { ...way, node: way.node === 0 ? 1 : 0 }));
    this.#lastSent = Promise.all(sent);
    const outcome = await Promise.race(sent);
    await earlier;
    if (outcome.kind === "acknowledged") this.#acknowledged.push({ key, intent });
  }

  async #retry({ back, ...way }: Extract<Step, { kind: "retry" }>): Promise<void> {
    const first = this.#acknowledged.at(-back);
    if (first !== undefined) await this.#cast(first.key, first.intent, way);
  }

  #cast(key: string, intent: VoteIntent, { node, by }: Transport): Promise<OutcomeSeen> {
    const { id: participantId, token } = this.#identity;
    const { votes } = intent;
    return this.#recorder.mutation(key, intent, async () => {
      if (by === "http") return this.#send("PUT", node, `/participants/${participantId}/votes`, key, { votes });
      const ask = { meetupId: this.#recorder.history.first.id, participantId, token, votes, key };
      return outcomeOfAcknowledgement(await this.#cluster.nodes[node].votes.request("votes:cast", ask));
    });
  }

  async #mutate<Kind extends Intent>(
    intent: Kind,
    send: (key: string, intent: Kind) => Promise<OutcomeSeen>,
  ): Promise<void> {
    const key = this.#key();
    await this.#recorder.mutation(key, intent, () => send(key, intent));
  }

  async #send(
    method: "PUT" | "PATCH" | "DELETE",
    node: 0 | 1,
    path: string,
    key: string,
    body?: unknown,
  ): Promise<OutcomeSeen> {
    const { token } = this.#identity;
    const sending = { key, ...(token !== undefined && { token }), ...(body !== undefined && { body }) };
    return outcomeOf(await this.#cluster.nodes[node].send(method, `${this.#path}${path}`, sending));
  }

  async #read(node: 0 | 1): Promise<Meetup | null> {
    const { status, json } = await this.#cluster.nodes[node].send("GET", this.#path);
    return status === 404 ? null : json.meetup;
  }

  #option(index: number): OptionId {
    return this.#options[index % this.#options.length] ?? "";
  }

  #key(): string {
    this.#keys += 1;
    return `key-${this.#keys}-of-${this.#device}`;
  }
}

function outcomeOfAcknowledgement(answer: unknown): OutcomeSeen {
  const { ok, version, error } = answer as { ok: boolean; version: number; error?: { code: string } };
  return ok ? { kind: "acknowledged", version } : outcomeOfCode(error?.code ?? "none");
}
