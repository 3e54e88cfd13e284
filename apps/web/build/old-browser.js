// biome-ignore-all lint: written for browsers that know nothing newer.
// Shows the sentence of index.html in browsers older than those served (supported-browsers.ts). They may fail at the page's
// own scripts, so this one is classic, a file of its own, and asks for what came with exactly those versions.
(function () {
  var firefoxOrSafari = "toSorted" in Array.prototype;
  var chromeOrEdge = !!(window.CSS && CSS.supports && CSS.supports("math-depth", "1"));
  if (!firefoxOrSafari && !chromeOrEdge) document.getElementById("old-browser").removeAttribute("hidden");
})();
