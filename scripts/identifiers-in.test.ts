import { describe, expect, it } from "vitest";
import { identifiersIn } from "./identifiers-in.ts";

describe("the names in code", () => {
  it.each([
    ["const count = 1;", ["const", "count"]],
    ["class A { #kept = this.#kept }", ["class", "A", "#kept", "this"]],
    ["// comment\nx /* another\n one */ y", ["x", "y"]],
    ["x = \"text\" + 'it\\'s' + y", ["x", "y"]],
    ['import { x } from "./y.ts";', ["import", "x", "from"]],
    [`x = \`text \${y + \`more \${z}\` + { a: 1 }.a} text\` + b`, ["x", "y", "z", "a", "b"]],
    ["x = /[/'\"`]text/g.test(y)", ["x", "test", "y"]],
    ["x = (a / b) / c; // text", ["x", "a", "b", "c"]],
    ["return /text'/.exec(x)", ["return", "exec", "x"]],
    ["xs.map((x) => /text`/.test(x))", ["xs", "map", "x", "test"]],
    ['const a = <p className="text">{b}</p>;', ["const", "a", "p", "className", "b"]],
    ["const a = <br />; const b = '/';", ["const", "a", "br", "b"]],
    ["const a = 'not ended\nb", ["const", "a", "b"]],
  ])("of %j", (text, names) => expect(identifiersIn(text)).toEqual(names));
});
