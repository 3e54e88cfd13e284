/** A route's hooks of one kind with one more in front: made for the route, it need not ask for it at each request. */
export function prependHook<Hook>(hooks: Hook | Hook[] | undefined, first: Hook): Hook[] {
  if (hooks === undefined) return [first];
  return [first, ...(Array.isArray(hooks) ? hooks : [hooks])];
}
