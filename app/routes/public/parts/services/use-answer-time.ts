import { useFormat, useT } from '~/i18n/react'

/** In how many working days a service answers, in words; 0 is the same day. */
export function useAnswerTime(): (workingDays: number) => string {
  const t = useT()
  const { number } = useFormat()
  return (workingDays) =>
    workingDays === 0
      ? t('public.service.sameDay')
      : t('public.service.daysValue', { count: workingDays, shown: number(workingDays) })
}
