import { expect, type Locator, type Page } from "@playwright/test";
import { type Language, type UiTexts, uiTexts } from "./ui-texts.ts";

export type Answer = "yes" | "maybe" | "no";

/** The page of one meetup. */
export class MeetupPage {
  readonly page: Page;
  readonly words: UiTexts;

  constructor(page: Page, language: Language = "en") {
    this.page = page;
    this.words = uiTexts[language];
  }

  /** The connection is lost once everything has come that the page fetches by itself: what it lacks then, it says. */
  async goOffline(): Promise<void> {
    // Seldom the browser never says that it is idle: then all has come long before this.
    await this.page.waitForLoadState("networkidle", { timeout: 15_000 }).catch(() => null);
    await this.page.context().setOffline(true);
  }

  /** Opens a link to it and waits until there is something to vote on, or the invitation. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    const ballot = this.page.getByRole("heading", { name: this.words.when, exact: true });
    await expect(ballot.or(this.voteFold)).toBeVisible();
    // What a link carries is taken from the address bar to the device.
    await expect(this.page).not.toHaveURL(/#/);
  }

  /** The sheet that lies on the page. */
  get sheet(): Locator {
    return this.page.getByRole("dialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  }

  /** The row of an option: by its id, or by what stands in it. */
  row(option: string | RegExp): Locator {
    const rows = this.page.locator("[data-option]");
    const isId = typeof option === "string" && /^[sv]_\w{12}$/.test(option);
    return isId ? this.page.locator(`[data-option="${option}"]`) : rows.filter({ hasText: option });
  }

  answerButton(option: string | RegExp, answer: Answer): Locator {
    return this.row(option).getByRole("radio", { name: this.words[answer], exact: true });
  }

  async vote(option: string | RegExp, answer: Answer): Promise<void> {
    await this.answerButton(option, answer).click();
  }

  async expectAnswer(option: string | RegExp, answer: Answer | null): Promise<void> {
    for (const each of ["yes", "maybe", "no"] as const) {
      await expect(this.answerButton(option, each)).toHaveAttribute("aria-checked", String(each === answer));
    }
  }

  /** Faces and numbers of everybody's answers to an option; a tap shows the names. */
  tally(option: string | RegExp): Locator {
    return this.row(option).getByRole("button", { name: this.words.tally });
  }

  /** Fills the sheet that asks for the name. */
  async joinAs(name: string): Promise<void> {
    await this.sheet.getByRole("textbox", { name: this.words.joinName }).fill(name);
    await this.sheet.getByRole("button", { name: this.words.join }).click();
  }

  /** What the votes come to. */
  get results(): Locator {
    return this.region(this.words.results);
  }

  /** Opens the sheet that decides, at what leads. */
  get decideButton(): Locator {
    return this.results.getByRole("button", { name: this.words.decideOn, exact: true });
  }

  /** A pair of the ranking, the leader or a row: 0 is the best. */
  pair(index: number): Locator {
    return this.page.locator("[data-rank]").nth(index);
  }

  /** The line of a person in the list of those who take part. */
  person(name: string): Locator {
    return this.region(/^(Who|Кто)/)
      .getByRole("listitem")
      .filter({ has: this.page.locator("button[aria-expanded]").filter({ hasText: name }) });
  }

  /** What the page has become once it is decided. */
  get invitation(): Locator {
    return this.page.getByRole("region").filter({ hasText: this.words.decided });
  }

  /** Shows how the vote went, below the invitation. */
  get voteFold(): Locator {
    return this.button(this.words.howVoted);
  }

  region(name: string | RegExp): Locator {
    return this.page.getByRole("region", { name });
  }

  /** Shows all that is known about an option. */
  async openPanel(option: string | RegExp): Promise<void> {
    const toggle = this.row(option).locator("[aria-expanded][aria-controls]").first();
    if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
  }

  /** Opens the menu of an option. */
  async openOption(option: string | RegExp): Promise<void> {
    await this.openPanel(option);
    await this.row(option).getByRole("button", { name: this.words.changeOption }).click();
    await expect(this.sheet).toBeVisible();
  }

  /** Opens one's own sheet. */
  async openMe(name: string): Promise<void> {
    await this.person(name).getByRole("button", { name: this.words.moreAbout }).click();
    await expect(this.sheet).toBeVisible();
  }

  /** The invite link, read from the share sheet. */
  async inviteLink(): Promise<string> {
    return this.sheet.getByLabel(this.words.inviteLink, { exact: true }).inputValue();
  }

  async closeSheet(): Promise<void> {
    await this.sheet.getByRole("button", { name: this.words.close, exact: true }).click();
    await expect(this.sheet).toBeHidden();
  }
}
