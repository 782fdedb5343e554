import type { AnswerLine } from '~/domains/applications/index.server'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import type { SummaryRow } from '~/ui/data/summary-list'

/** Lines of what was sent, in the language of the page; `changed` steps carry a mark. */
export function useSentRows(lines: readonly AnswerLine[], changed: readonly string[]): SummaryRow[] {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const write = ({ value }: AnswerLine) => {
    if (value.kind === 'key') return t(value.key)
    if (value.kind === 'day') return format.dateLong(value.day)
    if (value.kind === 'phone') return format.phone(value.digits)
    return value.kind === 'names' ? value.names[locale] : <FreeText of={value.text} />
  }
  return lines.map((line) => ({
    key: line.field,
    label: t(`applications.answer.${line.field}`),
    value: (
      <>
        {write(line)} {changed.includes(line.step) && <Tag tone="info">{t('staff.case.changedSince')}</Tag>}
      </>
    ),
  }))
}
