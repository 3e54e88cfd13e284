import { screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { CreateForm } from "../features/creating/components/create-form.tsx";
import { DayStrip } from "../features/creating/components/times-loader.ts";
import { renderInApp } from "../testing/render.tsx";
import { drawOpening } from "./opening.ts";

Object.defineProperty(window, "matchMedia", {
  value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});

afterEach(() => document.body.replaceChildren());

it.each(["en", "ru"] as const)("begins with the words of the page that takes its place (%s)", async (language) => {
  await DayStrip.load();
  const root = document.createElement("div");
  root.id = "root";
  document.body.append(root);
  drawOpening(language);
  const [heading, lead] = [root.querySelector("h1"), root.querySelector("p")].map((drawn) => ({
    text: drawn?.textContent,
    look: drawn?.className,
  }));
  root.remove();
  renderInApp(<CreateForm />, { language });
  const real = screen.getByRole("heading", { level: 1 });
  expect(heading).toEqual({ text: real.textContent, look: real.className });
  expect(lead).toEqual({ text: real.nextElementSibling?.textContent, look: real.nextElementSibling?.className });
});
