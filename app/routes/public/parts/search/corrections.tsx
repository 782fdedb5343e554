import { useT } from '~/i18n/react'

/** Says where something else was looked for than was typed, so that nobody wonders about the results. */
export function Corrections({ corrections }: { corrections: readonly { typed: string; meant: string }[] }) {
  const t = useT()
  if (corrections.length === 0) return null
  return (
    <div className="grid gap-1">
      {corrections.map((correction) => (
        <p key={correction.typed}>{t('search.read', { ...correction })}</p>
      ))}
    </div>
  )
}
