/** What every behaviour asks of the page. */

export function all<E extends HTMLElement>(selector: string, root: ParentNode = document): E[] {
  return Array.from(root.querySelectorAll<E>(selector))
}

/** The element that was pressed, or the one of this kind around it. */
export function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null
}

/** Shows what is of no use without a script. */
export function reveal(selector: string): void {
  for (const element of all(`${selector}[hidden]`)) element.hidden = false
}
