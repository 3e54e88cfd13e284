import { expect, type Locator, type Page } from "@playwright/test";
import { type Language, type UiTexts, uiTexts } from "./ui-texts.ts";

/** On the screen, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** The page that creates a meetup. */
export class HomePage {
  readonly page: Page;
  readonly words: UiTexts;

  constructor(page: Page, language: Language = "en") {
    this.page = page;
    this.words = uiTexts[language];
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.page.getByRole("textbox", { name: this.words.activity })).toBeVisible();
  }

  /** A cell of the week: the column counts from today, 0; the clock is as the page writes it. */
  cell(column: number, clock: string): Locator {
    return this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: clock, exact: true }) })
      .getByRole("gridcell")
      .nth(column);
  }

  /** Clicks with the mouse where the cell is: the blocks above the grid take it. */
  async tap(column: number, clock: string): Promise<void> {
    const { x, y } = await this.middle(column, clock);
    await this.page.mouse.click(x, y);
  }

  /** Draws a slot from one cell into another of the same day. */
  async drag(column: number, from: string, to: string): Promise<void> {
    // What has to be scrolled to is, before anything is measured.
    await this.cell(column, to).scrollIntoViewIfNeeded();
    await this.cell(column, from).scrollIntoViewIfNeeded();
    await this.dragBetween(await this.middle(column, from), await this.middle(column, to));
  }

  /** The mouse goes down here and is let go there. */
  async dragBetween(start: Point, end: Point): Promise<void> {
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.page.mouse.move(end.x, end.y, { steps: 3 });
    await this.page.mouse.up();
  }

  /** The times that are offered so far. */
  get offered(): Locator {
    return this.page.getByRole("region", { name: this.words.offered }).getByRole("button", { name: this.words.change });
  }

  async addPlace(name: string): Promise<void> {
    await this.page.getByRole("textbox", { name: this.words.addPlace }).fill(name);
  }

  /** Creates it; the page goes to the meetup, where the share sheet is open. */
  async create(): Promise<void> {
    await this.page.getByRole("button", { name: this.words.create }).click();
    await this.page.waitForURL(/\/m\/[\w-]+$/);
    await expect(this.page.getByRole("dialog")).toBeVisible();
  }

  async middle(column: number, clock: string): Promise<Point> {
    const cell = this.cell(column, clock);
    await cell.scrollIntoViewIfNeeded();
    const box = await cell.boundingBox();
    if (box === null) throw new Error(`the cell at ${clock} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Takes the block that begins at this clock by its lower edge. */
  async stretch(clock: string, to: Point): Promise<void> {
    const box = await this.page
      .locator("[data-slot]")
      .filter({ hasText: clock })
      .locator("[data-stretch]")
      .boundingBox();
    if (box === null) throw new Error(`no block begins at ${clock}`);
    await this.dragBetween({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
  }
}
