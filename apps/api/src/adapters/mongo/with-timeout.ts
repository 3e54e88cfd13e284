/** No answer within the time that there was. */
export class MongoTimeout extends Error {
  override name = "MongoTimeout";
}

/** The result of `promise`, or MongoTimeout after `ms`; a later result is ignored. */
export async function withTimeout<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MongoTimeout(`no answer within ${ms} ms`)), ms);
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
