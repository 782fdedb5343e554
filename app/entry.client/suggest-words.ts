import { all } from './page'

const pauseMs = 250
const leastLetters = 2

/** How a search that is being typed may go on, as links beneath its field: `data-suggest` says where to ask. */
export function suggestWords(): void {
  for (const box of all('[data-suggest]')) offer(box)
}

function offer(box: HTMLElement): void {
  const form = box.closest('form')
  const field = form?.querySelector<HTMLInputElement>('input[type=search]')
  const list = box.querySelector('ul')
  const said = box.parentElement?.querySelector('[data-suggest-said]')
  if (!form || !field || !list || !said) return
  let asking = new AbortController()
  let pause: ReturnType<typeof setTimeout> | undefined

  function close() {
    clearTimeout(pause)
    asking.abort()
    box.hidden = true
    if (said) said.textContent = ''
  }

  async function ask(text: string) {
    asking.abort()
    asking = new AbortController()
    const url = new URL(box.dataset.suggest ?? '', location.href)
    url.searchParams.set('q', text)
    try {
      const answer = await fetch(url, { signal: asking.signal, credentials: 'omit' })
      if (answer.ok) show(((await answer.json()) as { queries: string[] }).queries)
    } catch {
      // Without a line, or with something else typed meanwhile, the search works as it is.
    }
  }

  function show(queries: string[]) {
    if (queries.length === 0) return close()
    list?.replaceChildren(...queries.map(linkTo))
    box.hidden = false
    const forms = JSON.parse(box.dataset.count ?? '{}') as Record<string, string>
    const rule = new Intl.PluralRules(document.documentElement.lang).select(queries.length)
    if (said) said.textContent = (forms[rule] ?? '').replace('{n}', String(queries.length))
  }

  function linkTo(query: string) {
    const sent = new URLSearchParams()
    for (const [name, value] of new FormData(form as HTMLFormElement))
      if (typeof value === 'string') sent.set(name, value)
    sent.set(field?.name ?? '', query)
    const { origin, pathname } = new URL((form as HTMLFormElement).action, location.href)
    const link = Object.assign(document.createElement('a'), { href: `${origin}${pathname}?${sent}` })
    link.textContent = query
    const item = document.createElement('li')
    item.append(link)
    return item
  }

  field.addEventListener('input', () => {
    clearTimeout(pause)
    const text = field.value.trimStart()
    if (text.trim().length < leastLetters) return close()
    pause = setTimeout(() => void ask(text), pauseMs)
  })
  const links = () => all<HTMLAnchorElement>('a', list)
  form.addEventListener('keydown', (event) => {
    if (box.hidden) return
    const stops: HTMLElement[] = [field, ...links()]
    const place = stops.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') {
      // A browser would empty the field as well.
      event.preventDefault()
      close()
      return field.focus()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || place < 0) return
    event.preventDefault()
    stops[(place + step + stops.length) % stops.length]?.focus()
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close()
  })
}
