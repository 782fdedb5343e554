/** A run of text within a line. `to` is where a link leads. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; to: string }

export type Block =
  | { kind: 'heading'; level: 2 | 3; line: Inline[] }
  | { kind: 'paragraph'; line: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }

const heading = /^(#{2,3})\s+(.+)$/
const item = /^(?:[-*]|(\d{1,3})[.)])\s+(.+)$/
const inline = /\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,500})\)/g

/**
 * Text in small markup: `## heading`, `### heading`, `- item`, `1. item`, `**strong**`, `*emphasis*`,
 * `[words](/address)`; an empty line ends a paragraph. Everything else is text: nothing of it can become an element.
 */
export function parseMarkup(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const row of text.split('\n').map((line) => line.trim())) {
    const last = blocks.at(-1)
    const [, marks, title] = heading.exec(row) ?? []
    const listed = item.exec(row)
    if (row === '') isOpen = false
    else if (marks && title) {
      blocks.push({ kind: 'heading', level: marks.length === 2 ? 2 : 3, line: parseLine(title) })
      isOpen = false
    } else if (listed) {
      const isOrdered = listed[1] !== undefined
      const words = parseLine(listed[2] ?? '')
      if (isOpen && last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(words)
      else blocks.push({ kind: 'list', isOrdered, items: [words] })
      isOpen = true
    } else if (isOpen && last?.kind === 'paragraph') {
      last.line.push({ kind: 'text', text: ' ' }, ...parseLine(row))
    } else {
      blocks.push({ kind: 'paragraph', line: parseLine(row) })
      isOpen = true
    }
  }
  return blocks
}

function parseLine(row: string): Inline[] {
  const line: Inline[] = []
  let end = 0
  for (const { index, 0: whole, 1: strong, 2: emphasis, 3: words, 4: to } of row.matchAll(inline)) {
    if (index > end) line.push({ kind: 'text', text: row.slice(end, index) })
    if (words !== undefined && to !== undefined) line.push({ kind: 'link', text: words, to })
    else if (strong !== undefined) line.push({ kind: 'strong', text: strong })
    else line.push({ kind: 'emphasis', text: emphasis ?? '' })
    end = index + whole.length
  }
  if (end < row.length) line.push({ kind: 'text', text: row.slice(end) })
  return line
}

/** By what an address names the n-th block of a text, from 0. */
export const partId = (at: number) => `part-${at + 1}`

/** Within the portal without a language, a phone, an e-mail, or another site by HTTPS. */
const allowed =
  /^(?:\/(?:[\w.~-]+(?:\/[\w.~-]+)*)?\/?(?:\?[\w.~=&%-]*)?(?:#[\w-]+)?|tel:\+?\d{3,15}|mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s"'<>\\]*)?)$/

/** Whether a link may lead there. */
export function isLinkTarget(to: string): boolean {
  return allowed.test(to)
}

/** The addresses of all links of a text. */
export function listLinks(text: string): string[] {
  return parseMarkup(text)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.line))
    .flatMap((run) => (run.kind === 'link' ? [run.to] : []))
}
