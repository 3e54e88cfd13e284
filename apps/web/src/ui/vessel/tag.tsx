import { bidiIsolate } from "@pintpoint/core";

/** The longest word on a tag, in characters. */
const LONGEST = 13;

/** A person's own word on a tag that hangs on the party hat. */
export function Tag({ word }: { word: string }) {
  const characters = [...word];
  const text =
    characters.length > LONGEST
      ? `${characters
          .slice(0, LONGEST - 1)
          .join("")
          .trimEnd()}…`
      : word;
  const width = 16 + widthOf(text);
  return (
    <g transform="rotate(-5 48 82)">
      <rect className="white" x={48 - width / 2} y="72" width={width} height="22" rx="7" />
      <text className="word" x="48" y="87.5">
        {bidiIsolate(text)}
      </text>
    </g>
  );
}

/** About as wide as the text is at 13 px: fonts differ, and to measure would need a layout. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + advanceOf(character), 0);

function advanceOf(character: string): number {
  if (/[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(character)) return 14;
  if (/[MWmw@ЖМФШЩЮЫжмфшщюы]/u.test(character)) return 11;
  if (/[ iIjlftr.,:;'’!|()]/u.test(character)) return 5;
  return 8.2;
}
