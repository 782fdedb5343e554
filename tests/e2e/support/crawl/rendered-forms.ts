/** What one text field of a rendered form is, by the marker of its component. */
export interface RenderedField {
  name: string
  id: string
  kind: string
  isSecret: boolean
}

export interface RenderedForm {
  /** The portal's own name of the form in its page; empty for one that only asks (GET). */
  id: string
  method: 'get' | 'post'
  action: string
  /** Hidden inputs, radio buttons and the first button: what a browser sends without words. */
  fixed: Record<string, string>
  fields: RenderedField[]
}

/** The forms of a page that words are typed into. */
export function readForms(html: string): RenderedForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .map(([, attributes = '', inside = '']) => readForm(attributes, inside))
    .filter(({ fields }) => fields.length > 0)
}

function readForm(attributes: string, inside: string): RenderedForm {
  const inputs = [...inside.matchAll(/<(?:input|textarea|button)\b[^>]*>/g)].map(([tag]) => tag)
  const hidden = inputs.filter((tag) => attribute(tag, 'type') === 'hidden')
  const button = inputs.find((tag) => tag.startsWith('<button'))
  const radios = inputs.filter((tag) => attribute(tag, 'type') === 'radio').reverse()
  // Of radio buttons the checked one, else the first.
  const chosen = [...radios, ...radios.filter((tag) => attribute(tag, 'checked') !== null)]
  const fixed = [...hidden, ...chosen, ...(button && attribute(button, 'name') ? [button] : [])].map(
    (tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const,
  )
  return {
    id: Object.fromEntries(fixed)._form?.split('.')[0] ?? '',
    method: attribute(attributes, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    action: attribute(attributes, 'action') ?? '',
    fixed: Object.fromEntries(fixed),
    fields: inputs.filter(isTypedInto).map(readField),
  }
}

// A day takes the whole date; month and year stay empty then.
function isTypedInto(tag: string): boolean {
  return attribute(tag, 'data-kind') !== null && !/\.(?:month|year)$/.test(attribute(tag, 'name') ?? '')
}

function readField(tag: string): RenderedField {
  return {
    name: attribute(tag, 'name') ?? '',
    id: attribute(tag, 'id') ?? '',
    kind: attribute(tag, 'data-kind') ?? '',
    isSecret: attribute(tag, 'data-secret') !== null,
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, 'i').exec(`${tag.replace(/>$/, '')} `)
  return found ? decode(found[1] ?? '') : null
}

/** What stands in a field of a page; null when there is no such field. */
export function valueIn(html: string, { id }: RenderedField): string | null {
  const area = new RegExp(`<textarea\\b[^>]*\\sid="${id}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)
  if (area) return decode(area[1] ?? '').replace(/^\n/, '')
  const input = new RegExp(`<input\\b[^>]*\\sid="${id}"[^>]*>`).exec(html)
  return input ? (attribute(input[0], 'value') ?? '') : null
}

/** The words beside a field that was refused; null when it was not. */
export function errorAt(html: string, id: string): string | null {
  const found = new RegExp(`<p class="field-error" id="${id}-error">([\\s\\S]*?)</p>`).exec(html)
  return found ? decode((found[1] ?? '').replace(/<[^>]+>/g, '')).trim() : null
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
