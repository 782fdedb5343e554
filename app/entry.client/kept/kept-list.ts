import type { Kept } from './vault'

/** `act`: a hand-over by a signed act, which a centre looks at. */
export type State = 'waiting' | 'sending' | 'sent' | 'act' | 'refused' | 'signedOut'

interface KeptList {
  /** Shows one, in its place or as the last. */
  show(kept: Kept, state: State): void
  drop(id: string): void
  /** Some could not be opened: the session that wrote them has ended. */
  sayLost(): void
}

/** The list that people see, written into what the page brought along. */
export function openList(section: HTMLElement, remove: (id: string) => void): KeptList {
  const list = section.querySelector<HTMLElement>('[data-kept-list]')
  const template = section.querySelector<HTMLTemplateElement>('[data-kept-item]')
  const items = new Map<string, HTMLElement>()
  const word = (state: State) => section.querySelector(`[data-kept-word=${state}]`)?.textContent ?? ''
  const make = (id: string) => {
    const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement
    item.querySelector('[data-kept-remove]')?.addEventListener('click', () => remove(id))
    items.set(id, item)
    list?.append(item)
    return item
  }
  return {
    show({ id, about }, state) {
      const item = items.get(id) ?? make(id)
      const link = item.querySelector<HTMLAnchorElement>('[data-kept-label]')
      if (link) {
        link.textContent = about.label
        link.href = about.page
      }
      const when = item.querySelector('[data-kept-when]')
      if (when) when.textContent = formatMoment(about.toldAt)
      const said = item.querySelector('[data-kept-state]')
      const text = state === 'refused' && about.refusal ? `${word(state)} ${about.refusal}` : word(state)
      if (said && said.textContent !== text) said.textContent = text
      const isOver = state === 'sent' || state === 'act'
      item.querySelector('[data-kept-remove]')?.toggleAttribute('hidden', isOver || state === 'sending')
      section.hidden = false
    },
    drop(id) {
      items.get(id)?.remove()
      items.delete(id)
      section.hidden = items.size === 0
    },
    sayLost() {
      section.querySelector('[data-kept-lost]')?.removeAttribute('hidden')
      section.hidden = false
    },
  }
}

/** By the clock of Tashkent, in digits that every language reads. */
function formatMoment(iso: string): string {
  const how = { timeZone: 'Asia/Tashkent', dateStyle: 'short', timeStyle: 'short', hour12: false } as const
  return new Intl.DateTimeFormat('de', how).format(new Date(iso))
}
