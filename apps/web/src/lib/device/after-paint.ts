/** When what is drawn now has come to the screen. A page that is hidden, or becomes so, is not painted: it does not wait. */
export function afterPaint(): Promise<unknown> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    document.addEventListener("visibilitychange", resolve, { once: true });
  });
}
