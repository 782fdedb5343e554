import type { TextKey } from './text-key'

/** A value as a page writes it, in whatever language. */
export type Shown =
  | { kind: 'text'; text: string }
  | { kind: 'texts'; texts: Readonly<Record<string, string>> }
  | { kind: 'key'; key: TextKey }
  | { kind: 'day'; day: string }
  | { kind: 'phone'; digits: string }
  | { kind: 'money'; tiyin: string }
  | { kind: 'number'; number: number }
  | { kind: 'list'; items: readonly Shown[] }
  /** One line of several that stand together, with what it says before it. */
  | { kind: 'line'; label: { key: TextKey } | Readonly<Record<string, string>>; value: Shown }
