/** The wire's version: the path prefix of HTTP. Changes within it are additive. */
export const WIRE_VERSION = 1;
export const API_PREFIX = `/api/v${WIRE_VERSION}`;
/** Where Socket.IO listens. */
export const SOCKET_PATH = "/socket.io";
