import type { SerializeFrom } from '@remix-run/node'
import type { AnswerLine } from '~/domains/services/index.server'
import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { SummaryRow } from '~/ui/data/summary-list'
import { useSaid, useShown } from '~/ui/questions/shown'

type Line = SerializeFrom<AnswerLine>

/**
 * Lines of what was sent, in the language of the page; `changed` steps carry a mark, and where `before` said something
 * else, that too. What was said before and is said no more comes last.
 */
export function useSentRows(
  lines: readonly Line[],
  changed: readonly string[],
  before: readonly Line[] = [],
): SummaryRow[] {
  const t = useT()
  const say = useSaid()
  const show = useShown()
  const old = new Map(before.map((line) => [line.field, line]))
  const isOther = (line: Line, was: Line | undefined): was is Line =>
    was !== undefined && JSON.stringify(was.value) !== JSON.stringify(line.value)
  const gone = before.filter(({ field }) => !lines.some((line) => line.field === field))
  const shown = lines.map((line) => {
    const was = old.get(line.field)
    return {
      key: line.field,
      label: say(line.label),
      value: (
        <>
          {show(line.value)}{' '}
          {changed.includes(line.step) && <Tag tone="info">{t('staff.case.changedSince')}</Tag>}
          {isOther(line, was) && (
            <div className="choice-hint">
              {t('staff.case.before')} {show(was.value)}
            </div>
          )}
        </>
      ),
    }
  })
  return [
    ...shown,
    ...gone.map(({ field, label, value }) => ({
      key: `${field} before`,
      label: say(label),
      value: (
        <>
          <Tag tone="info">{t('staff.case.removedSince')}</Tag>
          <div className="choice-hint">
            {t('staff.case.before')} {show(value)}
          </div>
        </>
      ),
    })),
  ]
}
