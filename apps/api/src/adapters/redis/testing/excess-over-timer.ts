/**
 * By how many milliseconds the work took longer than a timer of `ms` that was set at the same moment: a machine that is
 * busy with something else delays both.
 */
export async function excessOverTimer(ms: number, work: () => Promise<unknown>): Promise<number> {
  const end = (): number => performance.now();
  const [timer, worked] = await Promise.all([
    new Promise<void>((resolve) => setTimeout(resolve, ms)).then(end),
    work().then(end, end),
  ]);
  return worked - timer;
}
