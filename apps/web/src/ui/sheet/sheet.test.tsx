import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { TextField } from "../field/text-field.tsx";
import { Sheet } from "./sheet.tsx";

function Asking({ typing = false }) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <p>{open ? "open" : "closed"}</p>
      <Sheet open={open} onClose={() => setOpen(false)} title="Your name">
        <TextField label="Name" autoFocus={typing} value="" onChange={() => {}} />
      </Sheet>
    </>
  );
}

const dialog = () => screen.getByRole("dialog", { name: "Your name" });

it("begins at its title, or where something is to be typed", () => {
  const { unmount } = renderInApp(<Asking />);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Your name" }));
  unmount();
  renderInApp(<Asking typing />);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
});

it("closes by its cross, by Escape and by a tap beside it", async () => {
  const { user, unmount } = renderInApp(<Asking />);
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByText("closed")).toBeDefined();
  unmount();

  const second = renderInApp(<Asking />);
  fireEvent(dialog(), new Event("cancel", { cancelable: true }));
  expect(screen.getByText("closed")).toBeDefined();
  second.unmount();

  renderInApp(<Asking />);
  fireEvent.pointerDown(dialog());
  fireEvent.click(dialog());
  expect(screen.getByText("closed")).toBeDefined();
});

it("a selection of text that ends beside it does not close it", () => {
  renderInApp(<Asking />);
  fireEvent.pointerDown(screen.getByRole("textbox", { name: "Name" }));
  fireEvent.click(dialog());
  expect(screen.getByText("open")).toBeDefined();
});
