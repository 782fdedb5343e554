import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { WaitingChanges } from '../parameters/waiting-changes'
import type { WaitingCentre } from './show-waiting-centres.server'

/** Changes of centres that wait for a second administrator. */
export function WaitingCentres({ waiting }: { waiting: readonly WaitingCentre[] }) {
  const t = useT()
  const here = useHere()
  const { list, dateLong } = useFormat()
  return (
    <WaitingChanges
      waiting={waiting.map(({ id, act, code, name, address, territories, successor, ...rest }) => ({
        ...{ id, isOwn: rest.isOwn },
        rows: [
          { key: 'what', label: t('admin.centres.act'), value: t(`admin.centres.acts.${act}`) },
          { key: 'centre', label: t('admin.centres.centre'), value: name },
          ...(address ? [{ key: 'address', label: t('public.centres.address'), value: address }] : []),
          ...(territories.length > 0
            ? [{ key: 'serves', label: t('admin.centres.territories'), value: list(territories) }]
            : []),
          ...(rest.closesOn
            ? [{ key: 'from', label: t('admin.centres.closing.from'), value: dateLong(rest.closesOn) }]
            : []),
          ...(successor
            ? [
                { key: 'to', label: t('admin.centres.successor'), value: successor },
                ...rest.districts.map(({ district, to }) => ({ key: district, label: district, value: to })),
                {
                  key: 'open',
                  label: t('admin.centres.close.open'),
                  value: <a href={here(`/admin/centres/${code}/close`)}>{t('admin.centres.close.see')}</a>,
                },
              ]
            : []),
          { key: 'grounds', label: t('admin.centres.grounds'), value: rest.grounds },
        ],
      }))}
    />
  )
}
