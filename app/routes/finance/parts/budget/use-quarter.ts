import { useT } from '~/i18n/react'

/** What people call a quarter: `2026-Q4` in words. */
export function useQuarter(): (name: string) => string {
  const t = useT()
  return (name) => {
    const [year = '', quarter = ''] = name.split('-Q')
    return t('budget.quarterName', { year, quarter })
  }
}
