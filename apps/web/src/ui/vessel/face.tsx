export type Mood = "wavy" | "smile" | "o" | "wink" | "sleep" | "flat" | "sad";

interface FaceProps {
  at: readonly [x: number, y: number];
  /** Half of the distance between the eyes. */
  eyes: number;
  mood: Mood;
}

export function Face({ at: [x, y], eyes, mood }: FaceProps) {
  const left = x - eyes;
  const right = x + eyes;
  const open = mood === "wink" ? `M${left} ${y}h.1` : `M${left} ${y}h.1M${right} ${y}h.1`;
  const shut = {
    sleep: `M${left - 3} ${y}q3 3 6 0M${right - 3} ${y}q3 3 6 0`,
    wink: `M${right - 3} ${y + 1}q3-4 6 0`,
  };
  return (
    <>
      {mood !== "sleep" && <path className="eye" d={open} />}
      <path className="mouth" d={mouths[mood](x, y) + (mood === "sleep" || mood === "wink" ? shut[mood] : "")} />
    </>
  );
}

const smile = (x: number, y: number) => `M${x - 5} ${y + 6}q5 5 10 0`;
const flat = (x: number, y: number) => `M${x - 4} ${y + 8}h8`;

const mouths: Record<Mood, (x: number, y: number) => string> = {
  smile,
  wink: smile,
  flat,
  sleep: flat,
  o: (x, y) => `M${x - 2.5} ${y + 8}a2.5 3 0 1 0 5 0a2.5 3 0 1 0-5 0`,
  wavy: (x, y) => `M${x - 5} ${y + 8}q2.5-3 5 0t5 0`,
  sad: (x, y) => `M${x - 5} ${y + 10}q5-5 10 0`,
};
