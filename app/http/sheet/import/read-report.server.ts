import { listed, readList, rowsPerPage } from '~/http/page/paging'
import type { CheckedLine, LineChange } from '~/lib/sheet/line-report'
import { keyFrom } from '~/lib/text-key'
import { type ReportPart, reportParts, type ShownLine, type ShownReport } from './shown-report'

/** The page of the report that the address asks for. */
export function readReport(
  query: URLSearchParams,
  checked: readonly CheckedLine[],
  mark: string,
): ShownReport {
  const show = reportParts.find((part) => part === query.get('show')) ?? null
  const counts = { bad: 0, new: 0, changed: 0, same: 0 }
  for (const line of checked) counts[partOf(line)] += 1
  const asked = readList(query, [])
  const chosen = show ? checked.filter((line) => partOf(line) === show) : checked
  const list = listed(asked, chosen.length, rowsPerPage)
  const page = chosen.slice((list.page - 1) * rowsPerPage, list.page * rowsPerPage)
  return { mark, show, total: checked.length, counts, lines: page.map(showLine), list }
}

function partOf({ does }: CheckedLine): ReportPart {
  return does ?? 'bad'
}

function showLine(checked: CheckedLine): ShownLine {
  const { line, title, does, changes, faults } = checked
  return {
    ...{ line, title: title.slice(0, 80), part: partOf(checked) },
    changes: does === 'changed' ? changes.map(clipChange) : [],
    faults: faults.map(({ column, error, details }) => ({
      column,
      message: { key: keyFrom(error), ...(details ? { values: details } : {}) },
    })),
  }
}

const mostShown = 120

/** Of long texts the piece in which they begin to differ. */
function clipChange({ column, before, after }: LineChange): LineChange {
  const length = Math.max(before.length, after.length)
  if (length <= mostShown) return { column, before, after }
  let same = 0
  while (same < length && before[same] === after[same]) same += 1
  const start = Math.max(0, same - 30)
  const clip = (text: string) =>
    `${start > 0 ? '…' : ''}${text.slice(start, start + mostShown)}${text.length > start + mostShown ? '…' : ''}`
  return { column, before: clip(before), after: clip(after) }
}
