import type { z } from 'zod'
import { hasControlCharacter } from '~/lib/control-characters'
import type { TextKey } from '~/lib/text-key'

type Read<Body extends z.ZodType> =
  | { ok: true; parsed: z.ZodSafeParseResult<z.output<Body>> }
  | { ok: false; status: 400 | 415 | 422; code: TextKey }

/** The JSON that a program sent; what is none, or holds signs that nobody can have typed, is refused by its kind. */
export async function readBody<Body extends z.ZodType>(request: Request, body: Body): Promise<Read<Body>> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { ok: false, status: 415, code: 'programs.error.notJson' }
  const given = await parse(request)
  if (given === undefined) return { ok: false, status: 400, code: 'programs.error.badJson' }
  if (hasControl(given)) return { ok: false, status: 422, code: 'programs.error.control' }
  return { ok: true, parsed: body.safeParse(given) as z.ZodSafeParseResult<z.output<Body>> }
}

async function parse(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text())
  } catch {
    return undefined
  }
}

/** Looks into everything that was sent, however deep: not by calling itself, which an odd body could exhaust. */
function hasControl(given: unknown): boolean {
  const waiting = [given]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one === 'string' && hasControlCharacter(one)) return true
    if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) waiting.push(part)
  }
  return false
}
