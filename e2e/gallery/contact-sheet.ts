import { basename } from "node:path";
import type { Picture } from "./take-picture.ts";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with all pictures side by side, each under what it shows. */
export function contactSheet(pictures: readonly Picture[]): string {
  const figures = pictures.map(({ file, complaints, overflow, ...what }) => {
    const faults = [...complaints, ...(overflow > 0 ? [`wider than the screen by ${overflow} px`] : [])];
    const name = `${what.state} · ${what.screen} · ${what.language} · ${what.theme} · ${what.activity}`;
    const notes = faults.map((fault) => `<b>${escaped(fault)}</b>`).join("");
    return `<figure><figcaption>${escaped(name)}${notes}</figcaption><a href="${basename(file)}"><img loading="lazy" src="${basename(file)}" alt="${escaped(name)}"></a></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pintpoint: every page and state</title>
<style>body{margin:16px;font:12px system-ui;background:#ddd;columns:6 220px;column-gap:12px}
figure{margin:0 0 12px;break-inside:avoid}img{width:100%;max-height:900px;object-fit:cover;object-position:top;border:1px solid #999}
b{display:block;color:#a00}</style>
${figures.join("\n")}`;
}
