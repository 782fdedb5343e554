import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'

const longest = 200
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/

// What people write in front of an address, or paste with it.
const label =
  /^(?:(?:elektron|электрон\p{L}*|эл\.?)\s+)?(?:e-?mail|mail|pochta\p{L}*|почта\p{L}*|manzil\p{L}*|манзил\p{L}*|адрес|address)\s*[:\s]\s*(?=\S+$)/iu

/** An e-mail address in small letters: phones write the first one large, and no provider parts addresses by capitals. */
export function readEmail(typed: string): Result<string> {
  const text = cleanLine(typed)
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(label, '')
    .replace(/^["'«“]+|["'»”]+$/g, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/\s*@\s*/, '@')
    .replace(/[.,;]$/, '')
    .toLowerCase()
  if (text.length > longest) return refuse('typed.email.tooLong', { most: longest })
  const cyrillic = /\p{Script=Cyrillic}/u.exec(text)?.[0]
  if (cyrillic) return refuseCyrillic(text, cyrillic)
  const [name = '', host = '', ...more] = text.split('@')
  if (more.length > 0) return refuse('typed.email.two')
  if (!text.includes('@')) return refuse('typed.email.at')
  if (/\s/.test(text)) return refuse('typed.email.space')
  if (host.includes(',')) return refuse('typed.email.comma', { right: `${name}@${host.replace(/,/g, '.')}` })
  if (!name || !host.includes('.')) return refuse('typed.email.whole')
  return local.test(name) && domain.test(host) ? ok(text) : refuse('typed.email.signs')
}

// Letters that look alike are shown in Latin; the person decides whether that was meant.
function refuseCyrillic(text: string, letter: string): Result<string> {
  const latin = toLatinLetters(text)
  return /\p{Script=Cyrillic}/u.test(latin)
    ? refuse('typed.email.latin')
    : refuse('typed.email.cyrillic', { letter, right: latin })
}
