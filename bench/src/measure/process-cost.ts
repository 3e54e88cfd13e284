import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second (USER_HZ). */
const MICROSECONDS_PER_TICK = 10_000;

/** User and system time of a process so far, in microseconds; read from outside so that every peer is measured alike. */
export function cpuMicroseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  if (!line) throw new Error(`process ${pid} has no VmRSS`);
  return Number(line[1]) * 1024;
}
