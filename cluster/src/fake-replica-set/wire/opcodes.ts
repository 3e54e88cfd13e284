/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
export const opcode = { reply: 1, query: 2004, msg: 2013 } as const;

export const flag = { checksumPresent: 1, moreToCome: 1 << 1, exhaustAllowed: 1 << 16 } as const;

/** Length, request, the request answered, kind: four int32. */
export const headerBytes = 16;
