import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { redirect } from '@remix-run/node'
import { getKeptForm } from '~/domains/identity/index.server'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, type NotAccepted, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { formOwner } from '~/http/kept-forms/form-owner.server'
import { forgetForm, keepFormFor } from '~/http/kept-forms/kept-forms.server'
import { redirectWithNotice } from '~/http/notices.server'
import { createFormat } from '~/i18n/format'
import { newId } from '~/lib/ids'
import type { CheckedLine } from '~/lib/sheet/line-report'
import type { SheetFault } from '~/lib/sheet/line-sheet'
import { markLines } from '~/lib/sheet/mark-lines.server'
import { readUtf8 } from '~/lib/sheet/read-utf8'
import type { TextKey } from '~/lib/text-key'
import { readReport } from './read-report.server'
import type { ShownReport } from './shown-report'

/** How one kind of rows comes in from a file. */
export interface SheetImport<Line, Checked extends CheckedLine> {
  mostLines: number
  mostBytes: number
  read: (csv: string) => Line[] | SheetFault
  check: (lines: Line[]) => Promise<Checked[]>
  /** Writes what was confirmed, unless it would be something else by now. */
  write: (file: CheckedFile<Line, Checked>) => Promise<Written>
}

interface CheckedFile<Line, Checked> {
  lines: Line[]
  /** In the same order. */
  checked: Checked[]
  /** The same for the same file, however often it is confirmed. */
  importId: string
}

type Written = { ok: true; value: { written: number } } | NotAccepted

/** Where the address of the page says which file it reports on. */
const fileParameter = 'file'

interface KeptSheet {
  /** Of the page that it was given to, and of whom she works for: no other page takes it for its own. */
  place: string
  importId: string
  gzipped: string
}

/** The report on the file that the address names; `isGone` when it is kept no more. */
export async function showImport<Line, Checked extends CheckedLine>(
  context: SignedInContext,
  kind: SheetImport<Line, Checked>,
): Promise<{ report: ShownReport | null; isGone: boolean }> {
  const token = context.url.searchParams.get(fileParameter)
  if (!token) return { report: null, isGone: false }
  const kept = await openSheet(context, token)
  const lines = kept && kind.read(kept.csv)
  if (!lines || typeof lines === 'string') return { report: null, isGone: true }
  const checked = await kind.check(lines)
  return { report: readReport(context.url.searchParams, checked, markLines(checked)), isGone: false }
}

/** What the page of an import does: it looks at the chosen file, or writes the one whose report is confirmed. */
export async function actOnImport<Line, Checked extends CheckedLine>(
  context: SignedInContext,
  form: FormData,
  kind: SheetImport<Line, Checked>,
  /** Where to when it is written, and with which words. */
  done: { path: string; key: TextKey },
): Promise<Response> {
  const intent = form.get('intent')
  if (intent === 'check') {
    const taken = await takeImport(context, form, kind)
    return taken.ok ? redirect(taken.path, { status: 303 }) : refuseForm(taken)
  }
  if (intent !== 'write') return refuseForm(unknownAct)
  const imported = await writeImport(context, form, kind)
  if (!imported.ok) return refuseForm(imported)
  const count = imported.value.written
  const values = { count, shown: createFormat(context.locale).number(count) }
  return redirectWithNotice(done.path, { key: done.key, values, tone: 'success' })
}

/** Keeps the chosen file for an hour; answers the address of its report. Nothing of it is written. */
async function takeImport<Line, Checked extends CheckedLine>(
  context: SignedInContext,
  form: FormData,
  kind: SheetImport<Line, Checked>,
): Promise<{ ok: true; path: string } | NotAccepted> {
  await requireBudget(context, 'upload')
  const [file] = listFiles(form, 'file')
  if (!file) return refuseFile('sheets.error.missing')
  if (file.size > kind.mostBytes) return refuseFile('sheets.error.tooMany', boundsOf(context, kind))
  const csv = readUtf8(new Uint8Array(await file.arrayBuffer()))
  if (typeof csv !== 'string')
    return refuseFile(`sheets.error.${csv.fault}`, { line: createFormat(context.locale).number(csv.line) })
  const lines = kind.read(csv)
  if (typeof lines === 'string') return refuseFile(lines, boundsOf(context, kind))
  const gzipped = (await promisify(gzip)(csv)).toString('base64')
  const content: KeptSheet = { place: placeOf(context), importId: newId(), gzipped }
  const owner = formOwner(context.personId)
  const token = await keepFormFor(context, { owner, content, mostLength: 2 * kind.mostBytes })
  if (!token) return refuseFile('sheets.error.tooMany', boundsOf(context, kind))
  return { ok: true, path: `${context.url.pathname}?${new URLSearchParams({ [fileParameter]: token })}` }
}

/** Writes the file whose report was confirmed; what has changed since it was read is shown anew. */
async function writeImport<Line, Checked extends CheckedLine>(
  context: SignedInContext,
  form: FormData,
  kind: SheetImport<Line, Checked>,
): Promise<Written> {
  await requireBudget(context, 'upload')
  const token = context.url.searchParams.get(fileParameter) ?? ''
  const kept = await openSheet(context, token)
  const lines = kept && kind.read(kept.csv)
  if (!lines || typeof lines === 'string') return { ok: false, error: 'sheets.error.gone' }
  const checked = await kind.check(lines)
  if (markLines(checked) !== form.get('mark')) return { ok: false, error: 'sheets.error.moved' }
  const written = await kind.write({ lines, checked, importId: kept.importId })
  if (written.ok) await forgetForm(token)
  return written
}

async function openSheet(
  context: SignedInContext,
  token: string,
): Promise<{ csv: string; importId: string } | null> {
  const kept = await getKeptForm<Partial<KeptSheet>>(context, token, formOwner(context.personId))
  if (!kept?.gzipped || !kept.importId || kept.place !== placeOf(context)) return null
  const csv = await promisify(gunzip)(Buffer.from(kept.gzipped, 'base64'))
  return { csv: csv.toString(), importId: kept.importId }
}

function placeOf({ url, organisationId }: SignedInContext): string {
  return `${url.pathname.replace(/^\/[^/]+/, '')} ${organisationId ?? ''}`
}

function boundsOf(
  { locale }: SignedInContext,
  { mostLines, mostBytes }: { mostLines: number; mostBytes: number },
): Record<string, string> {
  const { number, fileSize } = createFormat(locale)
  return { most: number(mostLines), size: fileSize(mostBytes) }
}

function refuseFile(key: TextKey, values?: Record<string, string>): NotAccepted {
  return { ok: false, reply: { errors: { file: { key, ...(values && { values }) } } } }
}
