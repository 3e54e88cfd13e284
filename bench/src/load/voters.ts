import { randomBytes } from "node:crypto";
import { SocketIoSocket } from "./socketio-socket.ts";

/** A participant whom the bench has joined by HTTP. */
export interface Voter {
  participantId: string;
  token: string;
}

const ANSWERS = ["yes", "maybe", "no"] as const;

/** People who vote by socket, round robin, each answer a different one from the last. */
export class Voters {
  readonly #sockets: { socket: SocketIoSocket; voter: Voter }[] = [];
  #votes = 0;
  readonly #meetupId: string;
  readonly #options: readonly string[];

  constructor(meetupId: string, options: readonly string[]) {
    this.#meetupId = meetupId;
    this.#options = options;
  }

  async open(url: string, voters: readonly Voter[]): Promise<void> {
    for (const voter of voters) {
      this.#sockets.push({ socket: await SocketIoSocket.open(url, this.#meetupId), voter });
    }
  }

  /** Fulfils with the acknowledged version; throws on a refusal, so that a bench of errors is never reported as speed. */
  async vote(): Promise<number> {
    const index = this.#votes;
    this.#votes += 1;
    const seat = this.#sockets[index % this.#sockets.length];
    const option = this.#options[Math.floor(index / this.#sockets.length) % this.#options.length];
    if (!seat || option === undefined) throw new Error("nobody to vote, or nothing to vote on");
    const answer = (await seat.socket.request("votes:cast", {
      meetupId: this.#meetupId,
      participantId: seat.voter.participantId,
      token: seat.voter.token,
      votes: { [option]: ANSWERS[index % ANSWERS.length] },
      key: randomBytes(12).toString("base64url"),
    })) as { ok: boolean; version: number };
    if (!answer.ok) throw new Error(`a vote was refused: ${JSON.stringify(answer)}`);
    return answer.version;
  }

  close(): void {
    for (const { socket } of this.#sockets) socket.close();
    this.#sockets.length = 0;
  }
}
