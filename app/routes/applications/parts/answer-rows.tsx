import type { SerializeFrom } from '@remix-run/node'
import type { AnswerLine } from '~/domains/services/index.server'
import { useT } from '~/i18n/react'
import type { SummaryRow } from '~/ui/data/summary-list'
import { useSaid, useShown } from '~/ui/questions/shown'

/** Lines of a summary in the language of the page; `changeHref` gives those that may be changed their link. */
export function useAnswerRows(
  lines: readonly SerializeFrom<AnswerLine>[],
  changeHref: (step: string) => string | null = () => null,
): SummaryRow[] {
  const t = useT()
  const say = useSaid()
  const show = useShown()
  return lines.map(({ step, field, label: said, value }, index) => {
    const label = say(said)
    // One link a page, at its first line.
    const href = lines[index - 1]?.step === step ? null : changeHref(step)
    return {
      key: field,
      label,
      value: show(value),
      ...(href && { action: { href, text: t('applications.change'), hiddenText: label } }),
    }
  })
}
