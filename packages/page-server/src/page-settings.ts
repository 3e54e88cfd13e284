/** Where a process that serves nothing but the page listens, as its environment says. */
export interface PageSettings {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** PUBLIC_URL begins with https. */
  isHttps: boolean;
}

/** The settings, or one line for each variable that cannot be meant. A variable that is set to nothing counts as not set. */
export function pageSettings(variables: Readonly<Record<string, string | undefined>>): PageSettings | string[] {
  const textOf = (name: string) => variables[name]?.trim() ?? "";
  const [port, publicUrl] = [textOf("PORT") || "3001", textOf("PUBLIC_URL")];
  const problems: string[] = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    problems.push(`PORT: must be a whole number from 0 to 65535, not "${port}"`);
  if (publicUrl !== "" && !isOrigin(publicUrl))
    problems.push(`PUBLIC_URL: must be an origin such as https://pub.example, without a path, not "${publicUrl}"`);
  if (problems.length > 0) return problems;
  return {
    host: textOf("HOST") || "127.0.0.1",
    port: Number(port),
    isHttps: publicUrl.startsWith("https:"),
  };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && (text === origin || text === `${origin}/`);
}
