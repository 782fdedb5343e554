import type { AnswerLine } from '~/domains/applications/index.server'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import type { SummaryRow } from '~/ui/data/summary-list'

/**
 * Lines of what was sent, in the language of the page; `changed` steps carry a mark, and where `before` said something
 * else, that too.
 */
export function useSentRows(
  lines: readonly AnswerLine[],
  changed: readonly string[],
  before: readonly AnswerLine[] = [],
): SummaryRow[] {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const write = ({ value }: AnswerLine) => {
    if (value.kind === 'key') return t(value.key)
    if (value.kind === 'day') return format.dateLong(value.day)
    if (value.kind === 'phone') return format.phone(value.digits)
    return value.kind === 'names' ? value.names[locale] : <FreeText of={value.text} />
  }
  const old = new Map(before.map((line) => [line.field, line]))
  const isOther = (line: AnswerLine, was: AnswerLine | undefined): was is AnswerLine =>
    was !== undefined && JSON.stringify(was.value) !== JSON.stringify(line.value)
  return lines.map((line) => {
    const was = old.get(line.field)
    return {
      key: line.field,
      label: t(`applications.answer.${line.field}`),
      value: (
        <>
          {write(line)} {changed.includes(line.step) && <Tag tone="info">{t('staff.case.changedSince')}</Tag>}
          {isOther(line, was) && (
            <p className="choice-hint">
              {t('staff.case.before')} {write(was)}
            </p>
          )}
        </>
      ),
    }
  })
}
