import { parseAst } from "vite";

/** A text that may stand beside other nodes of the same parent. */
export interface TextWithSiblings {
  line: number;
  source: string;
}

/** Names of values that hold elements in this page, never a bare text. */
const elements = new Set(
  "action actions addSlot addVenue aside clock columns content failure footer length list menu people results thread tools trailing".split(
    " ",
  ),
);
/** Functions that give elements; of those that draw a list, what is given for each is looked at. */
const drawing = /^(?:map|flatMap|from|draw|row|chosenFirst|thread|sheetOf|children)$/;
/** Components that draw their children beside something else, so that a text given to one of them has siblings. */
const containers = new Set(["Card", "LatePart", "Page", "Sheet", "SheetErrorBoundary", "Suspense"]);

/**
 * Finds, in JSX, every child that is or may be a text and has siblings. React keeps such a text as a node of its own; a
 * browser that translates the page replaces that node, and React then changes or removes one that is not there any more.
 * A text that is alone in its element is safe: React sets the whole content of the element.
 */
export function textsWithSiblings(source: string): TextWithSiblings[] {
  const found: TextWithSiblings[] = [];
  // What these draw is looked at where they are used.
  const inContainer = new RegExp(`export function (?:${[...containers].join("|")})\\(`).test(source);
  const note = (node: Node) =>
    found.push({
      line: source.slice(0, node.start).split("\n").length,
      source: source.slice(node.start, node.end).trim(),
    });

  /** Goes through conditions down to the values that may be drawn. */
  const leaves = (node: unknown, look: (leaf: Node) => void): void => {
    if (!isNode(node)) return;
    if (node.type === "ConditionalExpression") {
      leaves(node.consequent, look);
      leaves(node.alternate, look);
    } else if (node.type === "LogicalExpression") {
      if (node.operator !== "&&") leaves(node.left, look);
      leaves(node.right, look);
    } else if (node.type === "ParenthesizedExpression" || node.type === "JSXExpressionContainer") {
      leaves(node.expression, look);
    } else look(node);
  };

  const mayBeText = (node: Node): boolean => {
    switch (node.type) {
      case "JSXText":
        return /\S/.test(String(node.value));
      case "JSXElement":
      case "JSXFragment":
      case "JSXEmptyExpression":
        return false;
      case "Literal":
        return typeof node.value === "string" ? node.value !== "" : typeof node.value === "number";
      case "Identifier":
        return (
          !elements.has(String(node.name)) && node.name !== "undefined" && !(inContainer && node.name === "children")
        );
      case "MemberExpression":
        return !elements.has(nameOf(node.property));
      case "ChainExpression":
        return isNode(node.expression) && mayBeText(node.expression);
      case "CallExpression": {
        const name = isNode(node.callee) ? nameOf(node.callee.property ?? node.callee) : "";
        if (!drawing.test(name)) return true;
        return listOf(node.arguments).some((argument) => givesText(argument));
      }
      default:
        return true;
    }
  };

  /** Whether a function that draws a list gives bare texts. */
  const givesText = (node: unknown): boolean => {
    if (!isNode(node) || node.type !== "ArrowFunctionExpression" || !isNode(node.body)) return false;
    if (node.body.type === "BlockStatement") return false;
    let text = false;
    leaves(node.body, (leaf) => {
      if (mayBeText(leaf)) text = true;
    });
    return text;
  };

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isNode(node)) return;
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      const children = listOf(node.children).filter((child) => isNode(child) && isSignificant(child));
      // What stands alone in a fragment may still have siblings where the fragment is drawn.
      const alone = children.length === 1 && node.type === "JSXElement" && !containers.has(tagOf(node));
      for (const child of children) {
        leaves(child, (leaf) => {
          const list = leaf.type === "CallExpression" && leaf.callee !== undefined && isList(leaf);
          if ((!alone || list) && mayBeText(leaf)) note(leaf);
        });
      }
    }
    for (const [key, value] of Object.entries(node)) if (key !== "parent") walk(value);
  };

  walk(parseAst(source, { lang: "tsx" }));
  return found;
}

/** JSX drops white space that holds a line break; a space within a line is a text. */
function isSignificant(child: Node): boolean {
  if (child.type === "JSXText") {
    const text = String(child.value);
    return /\S/.test(text) || !text.includes("\n");
  }
  return !(
    child.type === "JSXExpressionContainer" &&
    isNode(child.expression) &&
    child.expression.type === "JSXEmptyExpression"
  );
}

const isList = (call: Node): boolean =>
  isNode(call.callee) && /^(?:map|flatMap)$/.test(nameOf(call.callee.property ?? call.callee));

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const tagOf = (element: Node): string => (isNode(element.openingElement) ? nameOf(element.openingElement.name) : "");
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown): string => (isNode(value) ? String(value.name ?? value.value) : "");
