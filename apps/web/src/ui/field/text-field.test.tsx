import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { TextField } from "./text-field.tsx";

const field = () => screen.getByRole("textbox");

it("says what is wrong, and ties it to the field", () => {
  renderInApp(<TextField label="Link" value="x" hint="Begins with https" error="No address" onChange={() => {}} />);
  expect(field().getAttribute("aria-invalid")).toBe("true");
  const described = field().getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(["No address", "Begins with https"]);
});

it("counts characters as people do, and cuts nothing off", () => {
  const { rerender } = renderInApp(<TextField label="Name" limit={2} value=" 🍺🍺 " onChange={() => {}} />);
  expect(field().getAttribute("aria-invalid")).toBeNull();
  rerender(<TextField label="Name" limit={2} value="🍺🍺🍺" onChange={() => {}} />);
  expect(screen.getByRole("alert").textContent).toContain("1 character too many");
  expect(field()).toHaveProperty("value", "🍺🍺🍺");
});
