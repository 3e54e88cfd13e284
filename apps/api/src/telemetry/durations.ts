import type { Registry } from "prom-client";
import { Counter } from "prom-client";

interface Series {
  labels: Record<string, string>;
  /** One for each bound and one above all of them. */
  counts: number[];
  sum: number;
}

/** Seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 4];

/**
 * How long requests took, as the series of a Prometheus histogram. They are worked out when somebody looks: the library's
 * own histogram looks its labels up at each observation, which costs as much as answering from the cache does.
 */
export class Durations {
  readonly #series: Series[] = [];

  constructor(name: string, help: string, labelNames: string[], registry: Registry) {
    const series = this.#series;
    const registers = [registry];
    new Counter({
      name: `${name}_bucket`,
      help: `${help}: how many took at most so long`,
      labelNames: [...labelNames, "le"],
      registers,
      collect() {
        this.reset();
        for (const { labels, counts } of series) {
          let below = 0;
          for (const [index, count] of counts.entries()) {
            below += count;
            this.inc({ ...labels, le: String(bounds[index] ?? "+Inf") }, below);
          }
        }
      },
    });
    new Counter({
      name: `${name}_sum`,
      help: `${help}: seconds in all`,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const { labels, sum } of series) this.inc(labels, sum);
      },
    });
    new Counter({
      name: `${name}_count`,
      help: `${help}: how many`,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const { labels, counts } of series)
          this.inc(
            labels,
            counts.reduce((all, count) => all + count, 0),
          );
      },
    });
  }

  /** What notes the seconds of one combination of labels; to be kept. */
  of(labels: Record<string, string>): (seconds: number) => void {
    const series: Series = { labels, counts: new Array<number>(bounds.length + 1).fill(0), sum: 0 };
    this.#series.push(series);
    return (seconds) => {
      let index = 0;
      for (const bound of bounds) {
        if (seconds <= bound) break;
        index += 1;
      }
      series.counts[index] = (series.counts[index] ?? 0) + 1;
      series.sum += seconds;
    };
  }
}
