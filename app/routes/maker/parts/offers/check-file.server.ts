import {
  checkLines,
  listOwnOffers,
  mostOfferFileBytes,
  mostOfferLines,
  readOfferSheet,
} from '~/domains/makers/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { listFiles, type NotAccepted } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { keyFrom, type TextKey } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import type { ShownReport } from './import-report'

const wrong = (key: TextKey, values?: Record<string, number>): NotAccepted => ({
  ok: false,
  reply: { errors: { file: { key, ...(values ? { values } : {}) } } },
})

/** The chosen file as text. */
export async function takeOfferFile(form: FormData): Promise<{ ok: true; csv: string } | NotAccepted> {
  const [file] = listFiles(form, 'file')
  if (!file) return wrong('makers.error.file.missing')
  if (file.size > mostOfferFileBytes) return wrong('makers.error.file.tooMany', { most: mostOfferLines })
  const bytes = await file.arrayBuffer()
  try {
    return { ok: true, csv: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '') }
  } catch {
    return wrong('makers.error.file.encoding')
  }
}

/** Looks at every line against the offers as they are now. */
export async function checkOfferFile(context: SignedInContext, csv: string) {
  const lines = readOfferSheet(csv)
  if (typeof lines === 'string') return wrong(lines, { most: mostOfferLines })
  const [own, kinds] = await Promise.all([listOwnOffers(context), listDeviceKinds(dayOf(context.now()))])
  return { ok: true as const, checked: checkLines(lines, own, kinds) }
}

export function viewReport(
  csv: string,
  importId: string,
  { good, bad }: ReturnType<typeof checkLines>,
): ShownReport {
  const lines = [
    ...good.map(({ line, input, does }) => ({ line, title: input.titleUz, does, faults: [] })),
    ...bad.map(({ line, title, faults }) => ({
      ...{ line, title, does: null },
      faults: faults.map(({ column, error, details }) => ({
        column,
        message: { key: keyFrom(error), ...(details ? { values: details } : {}) },
      })),
    })),
  ]
  return { csv, importId, lines: lines.sort((a, b) => a.line - b.line) }
}
