import type { Server as HttpServer } from "node:http";

/** The sockets of this process. */
export interface Gateway {
  /** Sockets open now. */
  readonly sockets: number;
  /** RT10: closes the sockets one by one over up to `spreadMs`, at the transport, so that clients come back by themselves. */
  drain(spreadMs: number): Promise<void>;
  close(): Promise<void>;
}

export declare function createGateway(server: HttpServer, deps: object): Gateway;
