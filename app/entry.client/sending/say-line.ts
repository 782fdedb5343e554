import { all } from '../page'

type Line = 'off' | 'slow'

/** Says below a form that there is no connection, or that it is still being sent: words that stand hidden in the page. */
export function sayLine(form: HTMLFormElement, line: Line): void {
  hideLine()
  const words = document.querySelector<HTMLElement>(`[data-line=${line}]`)
  if (!words) return
  form.append(words)
  // Read out only when it changes in sight.
  words.hidden = false
}

export function hideLine(): void {
  for (const words of all('[data-line]')) words.hidden = true
}
