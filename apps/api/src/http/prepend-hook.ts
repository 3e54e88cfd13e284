/** A route's hooks with one more in front. Added per route, so that no check is needed at each request. */
export function prependHook<Hook>(hooks: Hook | Hook[] | undefined, first: Hook): Hook[] {
  if (hooks === undefined) return [first];
  return [first, ...(Array.isArray(hooks) ? hooks : [hooks])];
}
