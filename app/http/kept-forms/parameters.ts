/** In an address: a form that could not be acted upon. Shown once, and then forgotten. */
export const keptParameter = 'kept'

/** In an address: a form and what was said to it. Shown for as long as it is kept, however often. */
export const replyParameter = 'reply'

/** The address without the forms it asks for, and with one of these. */
export function withKept(url: URL, parameter?: string, token?: string): string {
  const search = new URLSearchParams(url.search)
  search.delete(keptParameter)
  search.delete(replyParameter)
  if (parameter && token) search.set(parameter, token)
  return url.pathname + (search.size > 0 ? `?${search}` : '')
}
