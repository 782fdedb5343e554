import { z } from 'zod'
import type { TextKey } from '~/lib/text-key'
import { type Html, html } from './html'
import type { Language } from './page'

/** One setting of a control page: how it is read, and how it is shown. */
export interface Field<T> {
  initial: T
  shape: z.ZodType<T>
  /** Not in the form that was sent means "no". */
  isTicked?: boolean
  /** Heading that it stands under, together with its neighbours of the same. */
  group?: TextKey | undefined
  render(name: string, value: T, language: Language): Html
}

// biome-ignore lint/suspicious/noExplicitAny: a field takes and gives the same, whatever it is
export type Fields = Record<string, Field<any>>

export type SettingsOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }

/** One of several; the first is what a new stand-in begins with. */
export function choice<Code extends string>(
  label: TextKey,
  options: Record<Code, TextKey | null>,
): Field<Code> {
  const codes = Object.keys(options) as [Code, ...Code[]]
  return {
    initial: codes[0],
    shape: z.enum(codes) as unknown as z.ZodType<Code>,
    render: (name, value, { t }) => html`<label for="${name}">${t(label)}</label>
<select id="${name}" name="${name}">${codes.map((code) => {
      const words = options[code]
      return html`<option value="${code}"${code === value ? html` selected` : ''}>${words ? t(words) : code}</option>`
    })}</select>`,
  }
}

export function number(
  label: TextKey,
  { initial = 0, most = 600_000, group }: { initial?: number; most?: number; group?: TextKey } = {},
): Field<number> {
  return {
    initial,
    group,
    shape: z.coerce.number().int().min(0).max(most) as z.ZodType<number>,
    render: (name, value, { t }) => html`<label for="${name}">${t(label)}</label>
<input id="${name}" name="${name}" type="number" min="0" value="${value}">`,
  }
}

const ticked = z.union([
  z.boolean(),
  z.enum(['true', 'on', 'false', '']).transform((text) => text === 'true' || text === 'on'),
])

export function flag(label: TextKey, group?: TextKey): Field<boolean> {
  return {
    initial: false,
    group,
    isTicked: true,
    shape: ticked,
    render: (name, value, { t }) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="true"${
        value ? html` checked` : ''
      }> <span>${t(label)}</span></label>`,
  }
}

/** A line of text, empty for nothing. */
export function line(label: TextKey): Field<string> {
  return {
    initial: '',
    shape: z.string().max(2_000),
    render: (name, value, { t }) => html`<label for="${name}">${t(label)}</label>
<input id="${name}" name="${name}" autocomplete="off" value="${value}">`,
  }
}

/** An address, or none. */
export function address(label: TextKey, initial: string | null): Field<string | null> {
  return {
    initial,
    shape: z.union([z.url(), z.literal('').transform(() => null), z.null()]),
    render: (name, value, { t }) => html`<label for="${name}">${t(label)}</label>
<input id="${name}" name="${name}" type="url" value="${value ?? ''}">`,
  }
}
