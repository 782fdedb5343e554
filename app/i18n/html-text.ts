const tag = /(<[^>]*>)/
const untouched = /^<(title|style|script|textarea|option|select|code|pre)\b/i

/** Changes the text of a page, piece by piece between two tags; attributes, fields and codes stay as they are. */
export function changeText(html: string, change: (text: string) => string): string {
  let closing: string | null = null
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 0) return closing ? part : change(part)
      const name = untouched.exec(part)?.[1]
      if (!closing && name) closing = `</${name}>`
      else if (part === closing) closing = null
      return part
    })
    .join('')
}
