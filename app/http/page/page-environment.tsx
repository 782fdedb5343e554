import { createContext, useContext } from 'react'
import type { WrittenText } from '~/ui/form/page/kept-form'
import { defaultViewSettings, type ViewSettings } from '~/ui/shell/view-settings'
import type { Marks } from '../cache/slots'
import type { RecordChange } from '../changed/find-change.server'
import type { Refusal } from '../door/refusals'

/** What a page tells of a form that was posted in vain. */
export interface VainPost {
  /** Why it is here again (`forms.kept.…`); null when that is plain. */
  why: 'lost' | 'signedOut' | 'signIn' | 'otherRole' | null
  /** What was written, when this page has no form to show it in. */
  unsent: readonly WrittenText[]
  /** Where the record stands now that it has changed. */
  leadsTo: string | null
  /** Where it waits once another role has been chosen. */
  afterRole: string | null
  /** Who was faster; null unless the record has changed meanwhile. */
  change: RecordChange | null
}

export const nothingInVain: VainPost = { why: null, unsent: [], leadsTo: null, afterRole: null, change: null }

/** What is the reader's own around a page: its places are filled when the page is sent, see `dressPage`. */
export const slotNames = [
  ...(['theme', 'text', 'images', 'body'] as const),
  ...(['header', 'footer', 'dialog', 'toast', 'owner'] as const),
] as const
export type SlotName = (typeof slotNames)[number]

/** What a page knows of its own request, whatever became of its loaders. */
export interface PageEnvironment {
  /** Address of the browser's one module. */
  script: string
  requestId: string
  /** The path behind the locale, with its leading slash; empty for the home page and outside every language. */
  path: string
  /** With its question mark; empty when there is none. */
  search: string
  view: ViewSettings
  /** True when stand-ins take the place of outside systems. */
  sandbox: boolean
  /** What the page is there to say; null for every page that was found. */
  refusal: Refusal | null
  vain: VainPost
  /** What stands in the places of the reader's own. */
  slots: Marks<SlotName>
}

const noSlots = Object.fromEntries(slotNames.map((name) => [name, ''])) as Marks<SlotName>

const Environment = createContext<PageEnvironment>({
  script: '',
  requestId: '',
  path: '',
  search: '',
  view: defaultViewSettings,
  sandbox: false,
  refusal: null,
  vain: nothingInVain,
  slots: noSlots,
})

export const PageEnvironmentProvider = Environment.Provider

export function usePageEnvironment(): PageEnvironment {
  return useContext(Environment)
}
