import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { Segmented } from "./segmented.tsx";

const segments = [
  { value: "yes", label: "Yes", tone: "yes" },
  { value: "maybe", label: "Maybe", tone: "maybe" },
  { value: "no", label: "No", tone: "no" },
] as const;

let answers: (string | null)[] = [];

function Answer({ clearable = false, disabled = false }) {
  const [value, setValue] = useState<"yes" | "maybe" | "no" | null>(null);
  return (
    <Segmented
      label="Friday"
      segments={segments}
      value={value}
      clearable={clearable}
      disabled={disabled}
      onChange={(next) => {
        answers.push(next);
        setValue(next);
      }}
    />
  );
}

const radio = (name: string) => screen.getByRole("radio", { name });

it("a tap chooses, a second one clears where that is allowed", async () => {
  answers = [];
  const { user } = renderInApp(<Answer clearable />);
  await user.click(radio("Yes"));
  expect(radio("Yes").getAttribute("aria-checked")).toBe("true");
  await user.click(radio("Yes"));
  expect(answers).toEqual(["yes", null]);
});

it("where nothing can be cleared a second tap changes nothing", async () => {
  answers = [];
  const { user } = renderInApp(<Answer />);
  await user.click(radio("Yes"));
  await user.click(radio("Yes"));
  expect(answers).toEqual(["yes"]);
});

it("arrows only look where each choice counts at once, and choose elsewhere", async () => {
  answers = [];
  const { user, unmount } = renderInApp(<Answer clearable />);
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(radio("Maybe"));
  expect(answers).toEqual([]);
  await user.keyboard(" ");
  expect(answers).toEqual(["maybe"]);
  unmount();

  answers = [];
  const second = renderInApp(<Answer />);
  await second.user.tab();
  await second.user.keyboard("{ArrowLeft}");
  expect(answers).toEqual(["no"]);
});

it("closed, it can be read and not changed", async () => {
  answers = [];
  const { user } = renderInApp(<Answer clearable disabled />);
  await user.click(radio("No"));
  expect(answers).toEqual([]);
  expect(screen.getByRole("radiogroup").getAttribute("aria-disabled")).toBe("true");
});
