import { randomBytes } from "node:crypto";
import { percentile } from "../measure/statistics.ts";
import { SocketIoSocket } from "./socketio-socket.ts";
import type { Voter } from "./voters.ts";

/** Somebody who votes in a meetup. */
export interface VoterInMeetup {
  meetupId: string;
  options: string[];
  voter: Voter;
}

export interface ClosedLoopResult {
  votes: number;
  milliseconds: number;
  /** From sending a vote to its acknowledgement, in milliseconds. */
  p50: number;
  p99: number;
  /** How often a vote was refused as not written or not confirmed (503), and sent again with its key, as the page does. */
  retries: number;
}

const SOCKETS_AT_A_TIME = 50;
const ANSWERS = ["yes", "maybe", "no"] as const;

/** Closed loop: a fixed number of votes in flight; each response starts the next vote. */
export class ClosedLoopVoters {
  readonly #voters: { seat: VoterInMeetup; socket: SocketIoSocket; votes: number }[] = [];

  async open(url: string, seats: readonly VoterInMeetup[]): Promise<void> {
    for (let opened = 0; opened < seats.length; opened += SOCKETS_AT_A_TIME) {
      await Promise.all(seats.slice(opened, opened + SOCKETS_AT_A_TIME).map((seat) => this.#openOne(url, seat)));
    }
  }

  async #openOne(url: string, seat: VoterInMeetup): Promise<void> {
    const socket = await SocketIoSocket.open(url, seat.meetupId);
    await socket.request("meetup:watch", { meetupId: seat.meetupId });
    this.#voters.push({ seat, socket, votes: 0 });
  }

  async vote(milliseconds: number): Promise<ClosedLoopResult> {
    const delays: number[] = [];
    let retries = 0;
    const start = performance.now();
    await Promise.all(
      this.#voters.map(async (seated) => {
        while (performance.now() - start < milliseconds) {
          const sent = performance.now();
          retries += await this.#voteOnce(seated);
          delays.push(performance.now() - sent);
        }
      }),
    );
    return {
      votes: delays.length,
      milliseconds: performance.now() - start,
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      retries,
    };
  }

  /** Gives the retries it took; throws on any other refusal, so that a bench of errors is never reported as speed. */
  async #voteOnce(seated: { seat: VoterInMeetup; socket: SocketIoSocket; votes: number }): Promise<number> {
    const { seat, socket } = seated;
    const option = seat.options[seated.votes % seat.options.length];
    if (option === undefined) throw new Error("nothing to vote on");
    const command = {
      meetupId: seat.meetupId,
      participantId: seat.voter.participantId,
      token: seat.voter.token,
      votes: { [option]: ANSWERS[seated.votes % ANSWERS.length] },
      key: randomBytes(12).toString("base64url"),
    };
    seated.votes += 1;
    for (let retries = 0; ; retries += 1) {
      const answer = (await socket.request("votes:cast", command)) as { ok: boolean; error?: { status: number } };
      if (answer.ok) return retries;
      if (answer.error?.status !== 503) throw new Error(`a vote was refused: ${JSON.stringify(answer)}`);
    }
  }

  close(): void {
    for (const { socket } of this.#voters) socket.close();
    this.#voters.length = 0;
  }
}
