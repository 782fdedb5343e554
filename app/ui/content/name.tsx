import { useFormat } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'

/** A name in the script of the reader; its own spelling is at hand where it differs. */
export function Name({ of }: { of: string }) {
  return <Spelled shown={useFormat().name(of)} own={of} />
}

/** A person's name; the register's spelling is at hand where it differs. */
export function PersonName({ of, style }: { of: PersonNameParts; style?: 'full' | 'short' }) {
  const { personName, registerName } = useFormat()
  return <Spelled shown={personName(of, style)} own={registerName(of)} isShort={style === 'short'} />
}

function Spelled({ shown, own, isShort = false }: { shown: string; own: string; isShort?: boolean }) {
  return shown === own && !isShort ? shown : <span title={own}>{shown}</span>
}
