/**
 * The oldest browsers that the page promises to work in. The build lowers syntax to them; `scripts/check-browsers.ts`
 * refuses what the build cannot lower. The sentence that older browsers show (`public/old-browser.js`, `index.html`) and
 * README.md name the same versions.
 */
export const supportedBrowsers = {
  chrome: 109,
  edge: 109,
  firefox: 115,
  safari: 16,
  chrome_android: 109,
  firefox_android: 115,
  safari_ios: 16,
} as const;

/** The same in the words of the bundler. */
export const buildTarget: string[] = [
  `chrome${supportedBrowsers.chrome}`,
  `edge${supportedBrowsers.edge}`,
  `firefox${supportedBrowsers.firefox}`,
  `safari${supportedBrowsers.safari}`,
  `ios${supportedBrowsers.safari_ios}`,
];
