/**
 * What the built page uses although it is younger than the browsers served, each with what happens in those that have
 * not got it. A key stands for all under it. What the page uses no longer has to go from here.
 */
export const accepted: Readonly<Record<string, string>> = {
  "api.Navigator.share": "asked for first; without it there is the copy button",
  "api.Navigator.connection": "React asks for it first",
  "api.HTMLElement.showPopover": "asked for first; without it a message lies below an open sheet",
  "api.HTMLElement.hidePopover": "asked for together with showPopover",
  "html.global_attributes.is": "React passes it on; the page has no elements of its own",
  "html.global_attributes.popover": "asked for by showPopover; as an attribute it does nothing",
  "api.Document.startViewTransition": "React asks for it first, and the page starts none",
  "api.ViewTransition.skipTransition": "React calls it on what startViewTransition gave",
  "api.Navigation.navigate_event": "React asks first whether there is a navigation",
  "api.Navigation.navigatesuccess_event": "React asks first whether there is a navigation",
  "api.Navigation.navigateerror_event": "React asks first whether there is a navigation",
  "api.Window.beforeunload_event": "Socket.IO closes its connection there; without it the server notices by itself",
  "api.WebTransport": "Socket.IO asks for it first, and the page's client does not use it",
  "css.properties.accent-color": "form controls keep the system's colour",
  "css.properties.backdrop-filter": "nothing is blurred behind a bar, which is nearly opaque",
  "css.properties.contain-intrinsic-size": "together with content-visibility",
  "css.properties.content-visibility": "what is not on the screen is laid out at once, which is slower",
  "css.properties.cursor": "phones have none",
  "css.properties.field-sizing": "a text field keeps its height, and has a scroll bar",
  "css.properties.outline": "Safari before 16.4 draws the focus ring with square corners",
  "css.properties.overscroll-behavior": "the page behind a list may scroll along",
  "css.properties.resize": "phones have no handle",
  "css.properties.scrollbar-gutter": "the page moves by the width of a scroll bar",
  "css.properties.scrollbar-width": "a scroll bar is as wide as the system's",
  "css.properties.text-size-adjust": "phones only, and Safari knows it by its prefix",
  "css.properties.text-wrap": "lines break where they are full",
  "css.properties.user-select": "the build adds Safari's prefix",
  "css.selectors.selection": "a selected text has the system's colours",
};
