const beforeRegularExpression = /(?:^|[(,=:[!&|?{;+*%~^]|=>|\b(?:return|typeof|case|of|in))\s*$/;
const regularExpression = /^\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/;
const comment = /^(?:\/\/.*|\/\*[\s\S]*?(?:\*\/|$))/;
const quotedText = /^(?:"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/;
const templateText = /^(?:\\[\s\S]|[^`\\$]|\$(?!\{))+/;

/** TypeScript without comments, texts in quotes and regular expressions. What a template puts into its text stays. */
function codeOf(text: string): string {
  let code = "";
  /** How many braces are open in each `${` around here. */
  const templates: number[] = [];
  let isInTemplate = false;
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 20_000);
    const sign = rest[0] ?? "";
    if (isInTemplate) {
      if (sign === "`") isInTemplate = false;
      else if (rest.startsWith("${")) {
        templates.push(0);
        isInTemplate = false;
      }
      at += templateText.exec(rest)?.[0].length ?? (rest.startsWith("${") ? 2 : 1);
      code += " ";
      continue;
    }
    const skipped =
      comment.exec(rest)?.[0] ??
      quotedText.exec(rest)?.[0] ??
      (sign === "/" && beforeRegularExpression.test(code.slice(-20)) ? regularExpression.exec(rest)?.[0] : undefined);
    if (skipped !== undefined) {
      code += skipped.startsWith("/") && /^\/[*/]/.test(skipped) ? " " : '""';
      at += skipped.length;
      continue;
    }
    const braces = templates.length - 1;
    if (sign === "`") isInTemplate = true;
    else if (sign === "{" && braces >= 0) templates[braces] = (templates[braces] ?? 0) + 1;
    else if (sign === "}" && braces >= 0) {
      if (templates[braces] === 0) {
        templates.pop();
        isInTemplate = true;
      } else templates[braces] = (templates[braces] ?? 0) - 1;
    }
    code += isInTemplate ? " " : sign;
    at += 1;
  }
  return code;
}

/** Every name in TypeScript code, each once, those of private fields with their `#`. */
export function identifiersIn(text: string): string[] {
  return [...new Set(codeOf(text).match(/#?[A-Za-z_$][\w$]*/g) ?? [])];
}
