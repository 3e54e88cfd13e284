import { type CssNode, type Declaration, parse, walk } from "css-tree";
import { compatDataAt, type FeatureUse, featuresUnder, isUnsupported } from "./compat-data.ts";

/** Units of one entry in the data. */
const unitsOf: Record<string, RegExp> = {
  container_query_length_units: /^cq(?:w|h|i|b|min|max)$/,
  viewport_percentage_units_dynamic: /^dv(?:w|h|i|b|min|max)$/,
  viewport_percentage_units_large: /^lv(?:w|h|i|b|min|max)$/,
  viewport_percentage_units_small: /^sv(?:w|h|i|b|min|max)$/,
};
/** Colours whose arguments the data judges on their own. */
const COLOUR = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)$/;

/** By its name, every function that the data knows under `css.types`: `color-mix` stands in `css.types.color`. */
const functions = new Map<string, string>();
for (const [key] of featuresUnder("css.types")) {
  const name = key.slice(key.lastIndexOf(".") + 1);
  const known = functions.get(name);
  // `round` is a function, and a word within another one.
  if (known === undefined || key.split(".").length < known.split(".").length) functions.set(name, key);
}

/**
 * Features used by a style sheet that supported browsers lack, except under `@supports`. Throws when the sheet cannot
 * be parsed.
 */
export function unsupportedInStyles(css: string): FeatureUse[] {
  const found: FeatureUse[] = [];
  const note = (key: string | undefined, node: CssNode) => {
    const compat = key === undefined ? undefined : compatDataAt(key)?.__compat;
    if (key === undefined || compat === undefined || !isUnsupported(compat)) return;
    const { line = 0, column = 0 } = node.loc?.start ?? {};
    found.push({ key, at: `${line}:${column}` });
  };
  let rules = 0;
  let asked = 0;

  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError(error) {
      throw new SyntaxError(`${error.line}:${error.column}: ${error.message}`);
    },
  });
  walk(sheet, {
    enter(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") asked += 1;
      if (node.type === "Rule") rules += 1;
      if (asked > 0) return;
      switch (node.type) {
        case "Atrule":
          note(`css.at-rules.${node.name}`, node);
          break;
        case "Rule":
          if (rules > 1) note("css.selectors.nesting", node);
          break;
        case "NestingSelector":
          note("css.selectors.nesting", node);
          break;
        case "PseudoClassSelector":
        case "PseudoElementSelector":
          note(`css.selectors.${node.name}`, node);
          break;
        case "Nth":
          if (node.selector) note("css.selectors.nth-child.of_syntax", node);
          break;
        case "AttributeSelector":
          if (node.flags === "s") note("css.selectors.attribute.case_sensitive_modifier", node);
          break;
        case "Feature":
          if (node.kind !== "media") break;
          note(`css.at-rules.media.${node.name}`, node);
          if (node.value?.type === "Identifier") note(`css.at-rules.media.${node.name}.${node.value.name}`, node);
          break;
        case "FeatureRange":
          if (node.kind === "media") note("css.at-rules.media.range_syntax", node);
          break;
        case "Declaration":
          inDeclaration(node, note);
      }
    },
    leave(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") asked -= 1;
      if (node.type === "Rule") rules -= 1;
    },
  });
  return found;
}

function inDeclaration(declaration: Declaration, note: (key: string | undefined, node: CssNode) => void): void {
  const property = `css.properties.${declaration.property}`;
  // What a browser knows by a prefix, others leave out; it stands beside something that all know.
  if (!declaration.property.startsWith("-")) note(property, declaration);
  walk(declaration.value, (node: CssNode) => {
    switch (node.type) {
      case "Identifier":
        note(`${property}.${node.name}`, node);
        note(`css.types.color.system-color.${node.name.toLowerCase()}`, node);
        break;
      case "Function": {
        note(`${property}.${node.name}`, node);
        const key = functions.get(node.name);
        note(key, node);
        if (COLOUR.test(node.name) && node.children.first?.type === "Identifier" && node.children.first.name === "from")
          note(`${key}.relative_syntax`, node);
        break;
      }
      case "Dimension": {
        const [entry] = Object.entries(unitsOf).find(([, units]) => units.test(node.unit)) ?? [node.unit];
        note(`css.types.length.${entry}`, node);
        break;
      }
      case "Operator":
        if (declaration.property === "content" && node.value === "/") note("css.properties.content.alt_text", node);
    }
  });
}
