import { parseAst } from "vite";

/** A text for people that is not in a catalogue. */
export interface UntranslatedText {
  line: number;
  text: string;
}

/** Attributes and properties that are read or shown. */
const shown = new Set(
  "alt aria-description aria-label aria-placeholder aria-roledescription error hint label lead openLabel placeholder removeLabel summary text title".split(
    " ",
  ),
);
/** Two letters in a row are a word; the beginning of a web address is none. */
const isWord = (text: string) => /\p{L}{2,}/u.test(text.replace(/https?:\/\//g, ""));

/** Finds words in JSX, in attributes that people read, and in objects that carry such texts. */
export function untranslatedTexts(source: string, lang: "ts" | "tsx" = "tsx"): UntranslatedText[] {
  const found: UntranslatedText[] = [];
  const note = (node: Node, text: string) => {
    if (isWord(text)) found.push({ line: source.slice(0, node.start).split("\n").length, text: text.trim() });
  };

  const literals = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === "Literal" && typeof node.value === "string") note(node, node.value);
    if (node.type === "TemplateElement") note(node, String(Reflect.get(Object(node.value), "cooked")));
    if (node.type === "TemplateLiteral") for (const part of listOf(node.quasis)) literals(part);
    for (const branch of ["consequent", "alternate", "right", "expression"]) {
      if (node.type !== "CallExpression") literals(node[branch]);
    }
  };

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isNode(node)) return;
    if (node.type === "JSXText") note(node, String(node.value));
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of listOf(node.children))
        if (isNode(child) && child.type === "JSXExpressionContainer") literals(child);
    }
    if (node.type === "JSXAttribute" && shown.has(nameOf(node.name))) literals(node.value);
    if (node.type === "Property" && shown.has(nameOf(node.key))) literals(node.value);
    for (const [key, value] of Object.entries(node)) if (key !== "parent") walk(value);
  };

  walk(parseAst(source, { lang }));
  return found;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown): string => (isNode(value) ? String(value.name ?? value.value) : "");
