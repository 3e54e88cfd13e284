import {
  type AnyNode,
  type Identifier,
  type MemberExpression,
  type Node,
  type Program,
  type Property,
  parse,
} from "acorn";
import { full, simple } from "acorn-walk";
import { compatDataAt, type FeatureUse, isUnsupported } from "./compat-data.ts";
import { unsupportedEvent, unsupportedGlobal, unsupportedMember, unsupportedProperty } from "./unsupported-members.ts";

/** The newest edition whose syntax every served browser reads, but for what `syntax` finds. Newer is no syntax at all. */
const EDITION = 2022;
const LOOKBEHIND = /\(\?<[=!]/;
const globalObjectNames = new Set(["window", "globalThis", "self", "frames"]);

/** A script as the served browsers read it. One that they cannot read throws a SyntaxError. */
export const readScript = (code: string): Program =>
  parse(code, { ecmaVersion: EDITION, sourceType: "module", locations: true });

/**
 * Features used by a script that supported browsers lack. `ownMembers`: property names defined by the build itself,
 * which are not taken for browser APIs.
 */
export function unsupportedInScript(program: Program, ownMembers: ReadonlySet<string>): FeatureUse[] {
  const found: FeatureUse[] = [];
  const note = (key: string | undefined, node: Node) => {
    if (key === undefined) return;
    const { line = 0, column = 0 } = node.loc?.start ?? {};
    found.push({ key, at: `${line}:${column + 1}` });
  };
  const own = declaredIn(program);
  const globalName = (node: AnyNode): string | undefined =>
    node.type === "Identifier" && !own.has(node.name) ? node.name : undefined;

  const member = (node: MemberExpression) => {
    const name = nameOf(node);
    if (name === undefined) return;
    const object = globalName(node.object);
    if (object === undefined) note(ofAnybody(name, called.has(node)), node);
    else if (globalObjectNames.has(object)) note(unsupportedGlobal(name), node);
    else note(unsupportedProperty(object, name) ?? ofAnybody(name, called.has(node)), node);
  };
  // Of the browser's objects only methods: that `.city` is no field of data could only types tell.
  const ofAnybody = (name: string, isCall: boolean): string | undefined => {
    const key = ownMembers.has(name) ? undefined : unsupportedMember(name);
    return isCall || key?.startsWith("javascript.") ? key : undefined;
  };

  // `typeof X` asks whether it is there.
  const askedFor = new Set<Node>();
  const called = new Set<Node>();
  full(program, (node) => {
    if (node.type === "UnaryExpression" && node.operator === "typeof") askedFor.add(node.argument);
    if (node.type === "CallExpression") called.add(node.callee);
  });
  simple(program, {
    Identifier(node: Identifier) {
      if (!own.has(node.name) && !askedFor.has(node)) note(unsupportedGlobal(node.name), node);
    },
    MemberExpression: member,
    ObjectPattern(node) {
      for (const property of node.properties) {
        if (property.type === "Property") note(ofAnybody(keyOf(property) ?? "", false), property);
      }
    },
    StaticBlock: (node) => note("javascript.classes.static.initialization_blocks", node),
    Literal(node) {
      if (node.regex && LOOKBEHIND.test(node.regex.pattern))
        note("javascript.regular_expressions.lookbehind_assertion", node);
    },
    CallExpression(node) {
      const [first, second] = node.arguments;
      const word = textOf(first);
      if (first === undefined || word === undefined) return;
      const callee = node.callee.type === "MemberExpression" ? nameOf(node.callee) : globalName(node.callee);
      if (callee === "addEventListener") note(unsupportedEvent(word), first);
      // JSX: a call with an element's name and its attributes.
      if (second?.type !== "ObjectExpression" || !compatDataAt(`html.elements.${word}`)) return;
      for (const property of second.properties) {
        if (property.type === "Property") note(unsupportedAttribute(word, keyOf(property) ?? ""), property);
      }
    },
    NewExpression(node) {
      const [pattern, flags] = node.arguments;
      if (globalName(node.callee) !== "RegExp") return;
      if (LOOKBEHIND.test(textOf(pattern) ?? "")) note("javascript.regular_expressions.lookbehind_assertion", node);
      if (textOf(flags)?.includes("v")) note("javascript.builtins.RegExp.unicodeSets", node);
    },
  });
  return found;
}

/** A text that stands in the code; minifiers write it as a template, too. */
function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** The name in `x.name` and `x["name"]`. */
function nameOf({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === "Identifier" ? property.name : undefined;
  return textOf(property);
}

function keyOf({ computed, key }: { computed: boolean; key: Property["key"] }): string | undefined {
  if (computed) return undefined;
  if (key.type === "Identifier") return key.name;
  return textOf(key);
}

function unsupportedAttribute(element: string, attribute: string): string | undefined {
  const name = attribute.toLowerCase();
  return [`html.elements.${element}.${name}`, `html.global_attributes.${name}`].find((key) => {
    const compat = compatDataAt(key)?.__compat;
    return compat !== undefined && isUnsupported(compat);
  });
}

/** Every name that a script gives to a member of something: `{ name: … }`, `x.name = …`, a member of a class. */
export function membersMadeBy(program: Program): Set<string> {
  const names = new Set<string>();
  const add = (name: string | undefined) => {
    if (name !== undefined) names.add(name);
  };
  simple(program, {
    ObjectExpression({ properties }) {
      for (const property of properties) if (property.type === "Property") add(keyOf(property));
    },
    ClassBody({ body }) {
      for (const member of body)
        if (member.type !== "StaticBlock" && member.key.type !== "PrivateIdentifier")
          add(keyOf({ computed: member.computed, key: member.key }));
    },
    AssignmentExpression({ left }) {
      if (left.type === "MemberExpression") add(nameOf(left));
    },
  });
  return names;
}

/** Every name that the script itself gives to something; in minified code that is no built-in's. */
function declaredIn(program: Node): Set<string> {
  const names = new Set<string>();
  full(program, (node, _state, type) => {
    switch (node.type) {
      case "Identifier":
        if (type === "VariablePattern") names.add(node.name);
        break;
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        names.add(node.local.name);
        break;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ClassDeclaration":
      case "ClassExpression":
        if (node.id) names.add(node.id.name);
    }
  });
  return names;
}
