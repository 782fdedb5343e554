import type { AnswerLine } from '~/domains/applications/index.server'
import { useFormat, useLocale, useT } from '~/i18n/react'
import type { SummaryRow } from '~/ui/data/summary-list'

/** Lines of a summary in the language of the page; `changeHref` gives those that may be changed their link. */
export function useAnswerRows(
  lines: readonly AnswerLine[],
  changeHref: (step: string) => string | null = () => null,
): SummaryRow[] {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  return lines.map(({ step, field, value }, index) => {
    const label = t(`applications.answer.${field}`)
    // One link a page, at its first line.
    const href = lines[index - 1]?.step === step ? null : changeHref(step)
    return {
      key: field,
      label,
      value:
        value.kind === 'key'
          ? t(value.key)
          : value.kind === 'day'
            ? format.dateLong(value.day)
            : value.kind === 'phone'
              ? format.phone(value.digits)
              : value.kind === 'names'
                ? value.names[locale]
                : value.text,
      ...(href && { action: { href, text: t('applications.change'), hiddenText: label } }),
    }
  })
}
