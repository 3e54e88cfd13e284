import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { PageLink } from "./page-link.tsx";

const click = (options: MouseEventInit = {}) => {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...options });
  screen.getByRole("link").dispatchEvent(event);
  return event;
};

it("goes to its page without loading the document", () => {
  render(<PageLink href="/m/one">One</PageLink>);
  expect(click().defaultPrevented).toBe(true);
  expect(location.pathname).toBe("/m/one");
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  "leaves a click with %o to the browser",
  (options) => {
    const before = location.pathname;
    render(<PageLink href="/m/two">Two</PageLink>);
    // The environment of the tests cannot navigate.
    addEventListener("click", (event) => event.preventDefault(), { once: true });
    click(options);
    expect(location.pathname).toBe(before);
  },
);

it("stays when its owner says so", () => {
  const onClick = vi.fn((event: React.MouseEvent) => event.preventDefault());
  const before = location.pathname;
  render(
    <PageLink href="/m/three" onClick={onClick}>
      Three
    </PageLink>,
  );
  click();
  expect(onClick).toHaveBeenCalledOnce();
  expect(location.pathname).toBe(before);
});
