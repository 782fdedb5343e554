import type { z } from 'zod'
import {
  type CheckedLine,
  faultIn,
  firstOfColumns,
  type LineChange,
  type LineFault,
} from '~/lib/sheet/line-report'
import type { OfferStatus } from '~/platform/prisma/enums'
import { nextOfferStatus, type OfferMove } from '../lifecycle'
import { type OfferInput, type OwnOffer, offerForm } from '../schema'
import { cellsOf, columnsOfForm, fieldsOf, type OfferColumn, type OfferLine } from './offer-sheet'

export interface GoodLine {
  line: number
  /** Null for a new one. */
  offerId: string | null
  version: number
  deviceCode: string
  input: OfferInput
  /** What its state asks for; null where it stands so already. */
  move: OfferMove | null
  does: 'new' | 'changed' | 'same'
  changes: LineChange[]
}

/** A line with what it would write; null when it is refused. */
export type CheckedOfferLine = CheckedLine & { write: GoodLine | null }

/** Each line by itself, against the maker's offers as they are and the kinds of device that there are. */
export function checkLines(
  lines: readonly OfferLine[],
  own: readonly OwnOffer[],
  kinds: readonly { code: string; madeToMeasure: boolean }[],
): CheckedOfferLine[] {
  const seen = new Set<string>()
  return lines.map((each) => {
    const { line, cells } = each
    const answer = checkLine(each, own, kinds, seen)
    if (cells.offer !== '') seen.add(cells.offer)
    if (Array.isArray(answer))
      return {
        line,
        title: cells.title_uz.slice(0, 60),
        does: null,
        changes: [],
        faults: answer,
        write: null,
      }
    const { input, does, changes } = answer
    return { line, title: input.titleUz, does, changes, faults: [], write: answer }
  })
}

function checkLine(
  { line, cells }: OfferLine,
  own: readonly OwnOffer[],
  kinds: readonly { code: string; madeToMeasure: boolean }[],
  seen: ReadonlySet<string>,
): GoodLine | LineFault<OfferColumn>[] {
  const faults: LineFault<OfferColumn>[] = []
  const before = own.find(({ id }) => id === cells.offer)
  if (cells.offer !== '' && !before) faults.push({ column: 'offer', error: 'makers.error.line.offer' })
  if (before && seen.has(cells.offer)) faults.push({ column: 'offer', error: 'makers.error.line.twice' })
  if (before && cells.version !== String(before.version)) {
    faults.push({ column: 'version', error: 'makers.error.line.version' })
  }
  const deviceCode = before?.deviceCode ?? cells.device
  const kind = kinds.find(({ code }) => code === cells.device)
  if (!kind) faults.push({ column: 'device', error: 'makers.error.line.device' })
  else if (before && before.deviceCode !== cells.device) {
    faults.push({ column: 'device', error: 'makers.error.line.otherDevice' })
  }
  const parsed = offerForm.safeParse(formOf(cells, before?.byPost))
  if (!parsed.success) faults.push(...parsed.error.issues.map(faultOf))
  if (parsed.success && parsed.data.byPost && kind?.madeToMeasure)
    faults.push({ column: 'by_post', error: 'makers.error.byPostMeasured' })
  const move = moveOf(before?.status ?? 'draft', cells.state)
  if (move === undefined) faults.push({ column: 'state', error: 'makers.error.line.state' })
  if (faults.length > 0 || !parsed.success || move === undefined) return firstOfColumns(faults)
  const changes = changesOf(before, parsed.data, cells, move)
  const does = !before ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return {
    ...{ line, deviceCode, input: parsed.data, move, does, changes },
    offerId: before?.id ?? null,
    version: before?.version ?? 1,
  }
}

/** A file from before the column leaves as it is whether it is sent. */
function formOf(cells: OfferLine['cells'], wasByPost = false): Record<string, unknown> {
  const byPost = cells.by_post.toLowerCase() || (wasByPost ? 'yes' : 'no')
  return { ...fieldsOf(cells), byPost, regions: cells.regions.split(/[\s,]+/).filter(Boolean) }
}

function faultOf(issue: z.core.$ZodIssue): LineFault<OfferColumn> {
  const column = columnsOfForm.get(String(issue.path[0])) ?? 'offer'
  if (column === 'regions') return { column, error: 'makers.error.line.regions' }
  return faultIn(column, issue)
}

const states: readonly OfferStatus[] = ['draft', 'offered', 'withdrawn']

/** Undefined for a state that there is not, or that it cannot get into; an empty cell leaves it as it is. */
function moveOf(before: OfferStatus, asked: string): OfferMove | null | undefined {
  const to = states.find((state) => state === asked.toLowerCase())
  if (asked === '' || to === before) return null
  const move = to === 'offered' ? 'offer' : to === 'withdrawn' ? 'withdraw' : undefined
  return move && nextOfferStatus(before, move) ? move : undefined
}

/** By what the maker writes herself: the other script and an absent English text are made. */
function changesOf(
  before: OwnOffer | undefined,
  input: OfferInput,
  cells: OfferLine['cells'],
  move: OfferMove | null,
): LineChange[] {
  const was = before && cellsOf(before)
  const now = was && offerForm.safeParse(formOf(was)).data
  const changes = [...columnsOfForm]
    .filter(([field]) => asText(Reflect.get(now ?? {}, field)) !== asText(Reflect.get(input, field)))
    .map(([, column]) => ({ column, before: was?.[column] ?? '', after: cells[column] }))
  return move ? [...changes, { column: 'state', before: was?.state ?? '', after: cells.state }] : changes
}

function asText(value: unknown): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value ?? null)
}
