import { closest } from './page'

const place = 'recently-seen'
const mostKept = 8

interface Seen {
  slug: string
  name: string
  /** Language of the name. */
  lang: string
}

/**
 * Shows on pages of the market which products were looked at, and keeps the one of this page. It stays on the device: no
 * request carries it, and it goes when whoever reads signs out.
 */
export function keepRecentlySeen(): void {
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname.endsWith('/sign-out')) forget()
  })
  const section = document.querySelector<HTMLElement>('[data-recently-seen]')
  if (!section) return
  const now = readSeen(`[${section.dataset.now ?? ''}]`)
  const before = readSeen(readStore()).filter(({ slug }) => slug !== now[0]?.slug)
  show(section, before)
  writeStore([...now, ...before].slice(0, mostKept))
  section.addEventListener('click', (event) => {
    if (!closest(event, '[data-forget-seen]')) return
    forget()
    section.hidden = true
    document.getElementById('main')?.focus()
  })
}

function show(section: HTMLElement, seen: readonly Seen[]): void {
  const list = section.querySelector('ul')
  for (const { slug, name, lang } of seen) {
    const link = document.createElement('a')
    Object.assign(link, { href: `${section.dataset.base}${slug}`, textContent: name, lang })
    link.className = 'inline-flex min-h-11 items-center'
    const item = document.createElement('li')
    item.append(link)
    list?.append(item)
  }
  section.hidden = seen.length === 0
}

/** What makes no sense is left out: an earlier page may have kept something else. */
function readSeen(text: string): Seen[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isSeen).slice(0, mostKept) : []
  } catch {
    return []
  }
}

function isSeen(each: unknown): each is Seen {
  const { slug, name, lang } = (each ?? {}) as Partial<Record<keyof Seen, unknown>>
  return (
    typeof slug === 'string' &&
    /^[a-z0-9-]+$/.test(slug) &&
    typeof name === 'string' &&
    typeof lang === 'string'
  )
}

// A browser may let nothing be kept: then nothing is.
function readStore(): string {
  try {
    return localStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

function writeStore(seen: readonly Seen[]): void {
  try {
    if (seen.length > 0) localStorage.setItem(place, JSON.stringify(seen))
  } catch {
    // Full, or forbidden.
  }
}

function forget(): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // There is nothing, then.
  }
}
