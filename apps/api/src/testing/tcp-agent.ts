import { Agent } from "node:http";
import { Socket as TcpSocket } from "node:net";

/**
 * The client's end of a connection, by Socket.IO's option `agent`: a test pauses it, and the server's buffers fill.
 */
export class TcpAgent extends Agent {
  #tcp: TcpSocket | null = null;

  override createConnection(...args: Parameters<Agent["createConnection"]>): ReturnType<Agent["createConnection"]> {
    const connection = super.createConnection(...args);
    if (connection instanceof TcpSocket) this.#tcp = connection;
    return connection;
  }

  /** Of the connection made last. */
  get tcp(): TcpSocket {
    if (this.#tcp === null) throw new Error("not connected yet");
    return this.#tcp;
  }

  /** The client's option. Its type does not know that `agent` may be an agent, as its documentation says. */
  get option(): object {
    return { agent: this };
  }
}
